import { createHash } from "node:crypto";
import type { Import, ImportProgress, Mapping } from "#core/contract/import.ts";
import type { Issue } from "#core/contract/problem.ts";
import { type Actor, withActor } from "../../db/actor.ts";
import type { Client, Database } from "../../db/database.ts";
import { Refusal } from "../../errors.ts";
import { forgetImport } from "../../queries/import-claim.ts";
import { hasRows } from "../../queries/import-known-rows.ts";
import { findImport } from "../../queries/import-list.ts";
import { saveMapping } from "../../queries/import-save-mapping.ts";
import { type ImportCounts, publishImport, stopImport } from "../../queries/import-state.ts";
import type { ImportContext } from "../import-context.ts";
import { shownFileName } from "../file-name.ts";
import { inspect } from "../inspect.ts";
import { toRemember } from "../mapping/layout.ts";
import { maskedName } from "../mapping/masked-name.ts";
import type { ReadingPlan } from "../mapping/reading-plan.ts";
import { openTable } from "../readers/open-table.ts";
import { FileRefused, type ImportTarget, type Table } from "../readers/reader.ts";
import type { WaitingTexts } from "../waiting-texts.ts";
import { sweepImport } from "../sweep.ts";
import { findCellAreas } from "./assign-areas.ts";
import { claimSource } from "./claim.ts";
import type { DaySpan } from "./day-span.ts";
import { featureColumns } from "./feature-columns.ts";
import { ImportStopped } from "./import-stopped.ts";
import type { IssueList } from "./issue-list.ts";
import { loadRows } from "./load-rows.ts";
import { loadWholeFile } from "./load-whole-file.ts";
import { makeContext } from "./make-context.ts";

/** A file to take in. */
export interface ImportRequest {
  /** UUID made by the client: the same id twice is the same import. */
  readonly id: string;
  readonly source: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly mapping: Mapping | null;
}

export interface RunOptions {
  readonly database: Database;
  readonly actor: Actor;
  readonly nowMs: number;
  readonly geocoderUrl: string | null;
  /** Where doubtful texts wait for a person. */
  readonly waiting?: WaitingTexts | undefined;
  readonly signal: AbortSignal;
  report(progress: ImportProgress): void;
}

/** What readers are told of a kind of source. */
export const targetOf = (kind: ImportContext["source"]["kind"]): ImportTarget =>
  kind === "areas" || kind === "shifts" ? kind : "events";

/**
 * Takes a file in: reads it, writes its rows unseen, and publishes them at once. Throws a 422 refusal with
 * the reasons when the file as a whole cannot be taken, a 409 while the source is busy; in both cases, and
 * after a cancelling or a failure, nothing of it is visible.
 */
export async function runImport(request: ImportRequest, options: RunOptions): Promise<Import> {
  const { database, actor, nowMs, geocoderUrl } = options;
  const context = await makeContext({ database, actor, sourceId: request.source, nowMs, geocoderUrl });
  const no = await claimSource(database, actor, {
    id: request.id,
    sourceId: request.source,
    fileName: shownFileName(request.fileName),
    fileHash: createHash("sha256").update(request.bytes).digest("hex"),
    createdBy: actor.userId,
  });
  if (no === null) return readBack(options, request.id);
  try {
    await carryOut({ request, options, context, no });
  } catch (error) {
    if (error instanceof FileRefused) {
      await write(options, (client) => forgetImport(client, no));
      throw asRefusal(error);
    }
    await stop(
      options,
      no,
      error instanceof ImportStopped || options.signal.aborted ? "cancelled" : "failed",
    );
    if (!(error instanceof ImportStopped)) throw error;
  }
  return readBack(options, request.id);
}

interface Run {
  readonly request: ImportRequest;
  readonly options: RunOptions;
  readonly context: ImportContext;
  readonly no: number;
}

async function carryOut(run: Run): Promise<void> {
  const { request, options, context, no } = run;
  const { signal } = options;
  const { sheet } = request.mapping ?? {};
  const table = await openTable(request.bytes, request.fileName, {
    target: targetOf(context.source.kind),
    signal,
    ...(sheet === undefined ? {} : { sheet }),
  }).catch(stoppedBy(signal));
  const plan = await inspect(table, context, request.mapping).catch(stoppedBy(signal));
  const { kind, id: sourceId } = context.source;
  if (isWholeFile(context)) {
    await loadWholeFile({
      ...options,
      no,
      table,
      plan,
      context,
      finish: (client, counts, issues) => publish(client, { run, table, plan, counts, issues, days: null }),
    });
    return;
  }
  const family = kind === "unsafety" ? "unsafety_point" : "event";
  const hasEarlierRows = await withActor(options.database, options.actor, (client) =>
    hasRows(client, family, sourceId),
  );
  await findCellAreas(options.database, options.actor.municipalityId);
  const { counts, issues, days } = await loadRows({
    table,
    plan,
    context,
    signal,
    target: {
      database: options.database,
      actor: options.actor,
      owner: { importNo: no, sourceId, srid: context.srid },
      family,
      hasEarlierRows,
      waiting: options.waiting,
    },
    onProgress: (sofar, rowsRead) => options.report(progressOf(sofar, rowsRead)),
  }).catch(stoppedBy(signal));
  await write(options, (client) => publish(client, { run, table, plan, counts, issues, days }));
}

/** Areas and shifts go in as one. */
const isWholeFile = ({ source: { kind } }: ImportContext) => kind === "areas" || kind === "shifts";

interface Finished {
  readonly run: Run;
  readonly table: Table;
  readonly plan: ReadingPlan;
  readonly counts: ImportCounts;
  readonly issues: IssueList;
  readonly days: DaySpan | null;
}

async function publish(client: Client, { run, table, plan, counts, issues, days }: Finished): Promise<void> {
  const { mapping } = run.request;
  const added = isWholeFile(run.context) ? [] : featureColumns(table, plan);
  if (counts.rowsDuplicate > 0) plan.normalised.add(`duplicate_skipped:${counts.rowsDuplicate}`);
  if (table.blankRows > 0) plan.normalised.add(`blank_rows:${table.blankRows}`);
  const isPublished = await publishImport(client, {
    no: run.no,
    counts,
    format: table.format,
    normalised: [...plan.normalised],
    issues: JSON.stringify(issues.list()),
    columns: [...plan.layout.columns.map(maskedName), ...added.map(({ name }) => name)],
    mapping: JSON.stringify(plan.mapping),
    firstDay: days?.first ?? null,
    lastDay: days?.last ?? null,
  });
  if (!isPublished) throw new ImportStopped();
  if (mapping !== null) await saveMapping(client, run.request.source, toRemember(plan.mapping, table));
}

function progressOf(counts: ImportCounts, rowsRead: number): ImportProgress {
  const { rowsTotal, rowsAccepted, rowsRejected } = counts;
  return { status: "running", rowsRead, rowsTotal, rowsAccepted, rowsRejected };
}

const write = <T>({ database, actor }: RunOptions, fn: (client: Client) => Promise<T>) =>
  withActor(database, actor, fn, { access: "write" });

/** An error that comes of the cancelling is the cancelling. */
function stoppedBy(signal: AbortSignal): (error: unknown) => never {
  return (error) => {
    throw signal.aborted && !(error instanceof FileRefused) ? new ImportStopped() : error;
  };
}

// Where the database is away too, the next start of the server clears what is left; the first error is the one to tell.
async function stop(options: RunOptions, no: number, status: "cancelled" | "failed"): Promise<void> {
  try {
    await write(options, (client) => stopImport(client, no, status));
    await sweepImport(options.database, options.actor.municipalityId, no);
  } catch (error) {
    if (status === "cancelled") throw error;
  }
}

/** The import as it stands. */
async function readBack({ database, actor }: RunOptions, id: string): Promise<Import> {
  const found = await withActor(database, actor, (client) => findImport(client, id));
  if (found === null) throw new Refusal("not_found", { detail: "Importen finns inte." });
  return found.item;
}

/** A refused file as a problem: a 422 with every reason. */
export function asRefusal(refused: FileRefused): Refusal {
  const issues = refused.issues as readonly Issue[];
  return new Refusal("file_refused", {
    detail: issues[0]?.message ?? "Filen kan inte tas emot.",
    issues,
    cause: refused,
  });
}
