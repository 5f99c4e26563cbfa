import { type Actor, withActor } from "../../db/actor.ts";
import type { Client, Database } from "../../db/database.ts";
import { insertEventTexts, insertGraffiti } from "../../queries/import-insert-details.ts";
import { insertEvents, type RowOwner, type StoredEvent } from "../../queries/import-insert-events.ts";
import { insertMonths } from "../../queries/import-insert-months.ts";
import { insertUnsafetyPoints } from "../../queries/import-insert-unsafety.ts";
import { findKnownRows, type RowFamily, supersedeRows } from "../../queries/import-known-rows.ts";
import { insertRejectedRows, type RejectedRow } from "../../queries/import-rejected-rows.ts";
import { type ImportCounts, noteProgress } from "../../queries/import-state.ts";
import { insertTextReviews } from "../../queries/text-reviews.ts";
import type { WaitingTexts } from "../waiting-texts.ts";
import { ImportStopped } from "./import-stopped.ts";
import type { StoredRow } from "./stored-rows.ts";

/** Where a batch is written. */
export interface BatchTarget {
  readonly database: Database;
  readonly actor: Actor;
  readonly owner: RowOwner;
  readonly family: RowFamily;
  /** False when the source had no rows before: then nothing needs to be compared. */
  readonly hasEarlierRows: boolean;
  /** Where doubtful texts wait for a person; without it they are stored with all that is doubtful masked. */
  readonly waiting?: WaitingTexts | undefined;
}

export interface Batch {
  readonly stored: readonly StoredRow[];
  readonly rejected: readonly RejectedRow[];
  /** Progress before this batch. */
  readonly counts: ImportCounts;
}

export interface BatchResult {
  readonly accepted: number;
  readonly duplicates: number;
  readonly updated: number;
}

/**
 * Writes some rows under an import that nobody sees yet, in one short transaction: rows that are already
 * there with the same content are left alone, others with the same id are replaced when the import is
 * published. Throws ImportStopped when the import has been cancelled.
 */
export async function writeBatch(target: BatchTarget, batch: Batch): Promise<BatchResult> {
  const { database, actor, waiting } = target;
  const { fresh, ...result } = await withActor(database, actor, (client) => writeAs(client, target, batch), {
    access: "write",
  });
  for (const { table, values } of waiting ? fresh : []) {
    if (table === "event" && values.doubtful) waiting?.put(actor.municipalityId, values.id, values.doubtful);
  }
  return result;
}

async function writeAs(
  client: Client,
  target: BatchTarget,
  batch: Batch,
): Promise<BatchResult & { readonly fresh: readonly StoredRow[] }> {
  const { owner, family } = target;
  if (batch.rejected.length > 0) await insertRejectedRows(client, owner.importNo, batch.rejected);
  const ids = batch.stored.map((row) => row.values.externalId);
  const known = new Map(
    target.hasEarlierRows && ids.length > 0
      ? (await findKnownRows(client, family, owner.sourceId, ids)).map((row) => [
          row.externalId,
          row.contentHash,
        ])
      : [],
  );
  const fresh = batch.stored.filter((row) => known.get(row.values.externalId) !== row.values.contentHash);
  const replaced = fresh
    .filter((row) => known.has(row.values.externalId))
    .map((row) => row.values.externalId);
  if (replaced.length > 0) {
    await supersedeRows(client, family, {
      sourceId: owner.sourceId,
      externalIds: replaced,
      byImportNo: owner.importNo,
    });
  }
  await insertRows(client, target, fresh);
  // Last, because it locks the import's row, for which other batches would wait.
  if (!(await noteProgress(client, owner.importNo, batch.counts))) throw new ImportStopped();
  return {
    accepted: fresh.length,
    duplicates: batch.stored.length - fresh.length,
    updated: replaced.length,
    fresh,
  };
}

async function insertRows(
  client: Client,
  { owner, waiting }: BatchTarget,
  rows: readonly StoredRow[],
): Promise<void> {
  const events = rows.flatMap((row) => (row.table === "event" ? [row.values] : []));
  const months = rows.flatMap((row) => (row.table === "monthly_event" ? [row.values] : []));
  const points = rows.flatMap((row) => (row.table === "unsafety_point" ? [row.values] : []));
  if (events.length > 0) {
    await insertEvents(client, owner, events);
    await insertEventTexts(client, waiting ? events : events.map(wholeMasked));
    if (waiting) await insertTextReviews(client, owner.importNo, events.flatMap(reviewOf));
    await insertGraffiti(client, events);
  }
  if (months.length > 0) await insertMonths(client, owner, months);
  if (points.length > 0) await insertUnsafetyPoints(client, owner, points);
}

// Without anybody who could read it, what is doubtful is taken for personal.
const wholeMasked = (event: StoredEvent): StoredEvent =>
  event.doubtful ? { ...event, text: event.doubtful.masked } : event;

const reviewOf = ({ id, doubtful }: StoredEvent) =>
  doubtful ? [{ eventId: id, kinds: doubtful.kinds }] : [];
