import { setImmediate as nextTurn } from "node:timers/promises";
import type { ImportCounts } from "../../queries/import-state.ts";
import type { ImportContext } from "../import-context.ts";
import type { ReadingPlan } from "../mapping/reading-plan.ts";
import { readBatch } from "../read-batch.ts";
import type { SourceRow, Table } from "../readers/reader.ts";
import { type DaySpan, widenDaySpan } from "./day-span.ts";
import { ImportStopped } from "./import-stopped.ts";
import { featureColumns } from "./feature-columns.ts";
import { type IssueList, issueList } from "./issue-list.ts";
import { createLanes } from "./lanes.ts";
import { toRejectedRow } from "./rejected-cells.ts";
import { type BatchTarget, writeBatch } from "./write-batch.ts";

/** Rows in one transaction: on the embedded database nobody else is served meanwhile. */
const ROWS_AT_ONCE = { embedded: 500, postgres: 4_000 } as const;
/** The embedded database serves one after another. */
const WRITERS = { embedded: 1, postgres: 2 } as const;

export interface LoadTask {
  readonly table: Table;
  readonly plan: ReadingPlan;
  readonly context: ImportContext;
  readonly target: BatchTarget;
  readonly signal: AbortSignal;
  onProgress(counts: ImportCounts, rowsRead: number): void;
}

export interface Loaded {
  readonly counts: ImportCounts;
  readonly issues: IssueList;
  /** The dates of the rows that could be read; null without one. */
  readonly days: DaySpan | null;
}

/**
 * Writes all rows of a table under an import that nobody sees yet, batch by batch; the next batch is read
 * while the database works on those before. Throws ImportStopped when the signal or somebody else has
 * stopped it.
 */
export async function loadRows(task: LoadTask): Promise<Loaded> {
  const issues = issueList(task.plan.issues);
  let counts: ImportCounts = {
    rowsTotal: task.table.rowCount,
    rowsAccepted: 0,
    rowsRejected: 0,
    rowsDuplicate: 0,
    rowsUpdated: 0,
  };
  let rowsRead = 0;
  let days: DaySpan | null = null;
  const { engine } = task.target.database;
  const added = featureColumns(task.table, task.plan);
  const writing = createLanes(WRITERS[engine]);
  try {
    for await (const rows of batchesOf(task.table, ROWS_AT_ONCE[engine])) {
      const read = readBatch(rows, task.plan, task.context);
      const rejected = read.refused.map((one) => toRejectedRow(one, task.plan, task.context, added));
      if (task.signal.aborted) throw new ImportStopped();
      issues.add(read.refused.map((one) => one.issue));
      issues.add(read.warnings);
      rowsRead += rows.length;
      counts = {
        ...counts,
        rowsRejected: counts.rowsRejected + rejected.length,
        rowsDuplicate: counts.rowsDuplicate + read.duplicates,
      };
      const stored = read.stored.map(({ store }) => store);
      days = widenDaySpan(days, stored);
      const batch = { stored, rejected, counts };
      await writing.add(async () => {
        const result = await writeBatch(task.target, batch);
        counts = {
          ...counts,
          rowsAccepted: counts.rowsAccepted + result.accepted,
          rowsDuplicate: counts.rowsDuplicate + result.duplicates,
          rowsUpdated: counts.rowsUpdated + result.updated,
        };
        task.onProgress(counts, rowsRead);
      });
      await nextTurn();
    }
    await writing.finish();
  } catch (error) {
    // What is being written must end before the import is stopped.
    await writing.settle();
    throw error;
  }
  return { counts, issues, days };
}

async function* batchesOf(table: Table, size: number): AsyncGenerator<readonly SourceRow[]> {
  let waiting: SourceRow[] = [];
  for await (const rows of table.rows()) {
    for (let start = 0; start < rows.length;) {
      const part = rows.slice(start, start + size - waiting.length);
      waiting = waiting.length === 0 ? part : waiting.concat(part);
      start += part.length;
      if (waiting.length < size) continue;
      yield waiting;
      waiting = [];
    }
  }
  if (waiting.length > 0) yield waiting;
}
