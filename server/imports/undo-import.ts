import type { Import } from "#core/contract/import.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { findLaterImport } from "../queries/import-later.ts";
import { findImport } from "../queries/import-list.ts";
import { readSourceKind } from "../queries/import-source-kind.ts";
import { restoreBefore } from "../queries/import-before.ts";
import { stopImport, undoImport } from "../queries/import-state.ts";
import { isSourceBusy } from "./load/claim.ts";
import { assignAreas } from "./load/assign-areas.ts";
import { sweepImport } from "./sweep.ts";

/**
 * Cancels an import that runs, or takes back a published one: its rows are gone and those it had replaced
 * are back. Throws a 409 that names the later import when that one has changed the same rows.
 */
export async function removeImport(database: Database, actor: Actor, id: string): Promise<Import> {
  const found = await withActor(database, actor, (client) => findImport(client, id));
  if (found === null) throw new Refusal("not_found");
  const write = <T>(fn: (client: Client) => Promise<T>) =>
    withActor(database, actor, fn, { access: "write" });
  const kind = await withActor(database, actor, (client) => readSourceKind(client, found.item.source));
  const hasVersions = kind === "events" || kind === "unsafety";
  if (found.item.status === "running") await write((client) => stopImport(client, found.no, "cancelled"));
  else if (found.item.status === "published") await undo(found.no, hasVersions, write);
  await sweepImport(database, actor.municipalityId, found.no);
  if (kind === "areas") await assignAreas(database, actor.municipalityId);
  const after = await withActor(database, actor, (client) => findImport(client, id));
  return after?.item ?? found.item;
}

type Write = <T>(fn: (client: Client) => Promise<T>) => Promise<T>;

async function undo(no: number, hasVersions: boolean, write: Write): Promise<void> {
  try {
    await write(async (client) => {
      const later = await findLaterImport(client, no);
      if (later !== null) throw changedLater(later.fileName, later.publishedOn, later.id);
      if (!hasVersions) await restoreBefore(client, no);
      await undoImport(client, no);
    });
  } catch (error) {
    if (isStillUsed(error)) {
      throw new Refusal("conflict", {
        detail: "Ett område ur importen används av en partner. Flytta partnern till ett annat område först.",
        cause: error,
      });
    }
    if (!isSourceBusy(error)) throw error;
    throw new Refusal("conflict", {
      detail: "En import av samma källa pågår. Vänta tills den är klar och ångra sedan.",
      cause: error,
    });
  }
}

function changedLater(fileName: string, publishedOn: string, id: string): Refusal {
  return new Refusal("conflict", {
    detail: `En senare import har ändrat samma rader: ”${fileName}” från ${publishedOn}. Ångra den först.`,
    issues: [{ code: "later_import", severity: "error", message: `Senare import: ${id}` }],
  });
}

function isStillUsed(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === "23503";
}
