import { randomUUID } from "node:crypto";
import type { Issue } from "#core/contract/problem.ts";
import type { ImportContext } from "./import-context.ts";
import { glanceId } from "./checks/glance-id.ts";
import { contentHash } from "./load/content-hash.ts";
import type { StoredRow } from "./load/stored-rows.ts";
import { toStoredEvent } from "./load/to-stored-event.ts";
import { readEvent } from "./mapping/read-event.ts";
import { readUnsafety } from "./mapping/read-unsafety.ts";
import type { ReadingPlan } from "./mapping/reading-plan.ts";
import { type RowFields, startRow } from "./mapping/row-fields.ts";
import type { SourceRow } from "./readers/reader.ts";

export interface RefusedRow {
  readonly row: SourceRow;
  readonly issue: Issue;
}

/** What becomes of some rows before the database is asked. */
export interface ReadRows {
  readonly stored: readonly { readonly row: SourceRow; readonly store: StoredRow }[];
  readonly refused: readonly RefusedRow[];
  readonly duplicates: number;
  /** Warnings of the rows, refused ones included. */
  readonly warnings: readonly Issue[];
}

/** Reads some rows by the plan: what shall be stored of each, or why it is refused. */
export function readBatch(rows: readonly SourceRow[], plan: ReadingPlan, context: ImportContext): ReadRows {
  const stored: { row: SourceRow; store: StoredRow }[] = [];
  const refused: RefusedRow[] = [];
  const warnings: Issue[] = [];
  let duplicates = 0;
  for (const row of rows) {
    const early = row.issue ?? conflictIssue(row, plan);
    if (early === "duplicate") {
      duplicates++;
      continue;
    }
    if (early !== null) {
      refused.push({ row, issue: { ...early, row: row.row, record: row.record } });
      continue;
    }
    const fields = startRow(row, plan.layout, plan.normalised);
    const store =
      context.source.kind === "unsafety"
        ? storeUnsafety(fields, plan, context)
        : storeEvent(fields, plan, context);
    warnings.push(...fields.warnings);
    if (store === null) refused.push({ row, issue: fields.problems[0] ?? unreadable(row) });
    else stored.push({ row, store });
  }
  return { stored, refused, duplicates, warnings };
}

/** What is wrong with a row whose id comes back in the file: "duplicate" for a repetition that says the same. */
export function conflictIssue(row: SourceRow, plan: ReadingPlan): Issue | "duplicate" | null {
  if (plan.repeats.size === 0) return null;
  const id = glanceId(row, plan.layout);
  const repeat = id === null ? undefined : plan.repeats.get(id);
  if (repeat === undefined) return null;
  if (!repeat.isConflict) return repeat.firstRecord === row.record ? null : "duplicate";
  const column = plan.mapping.columns.externalId;
  return {
    code: "conflicting_id",
    severity: "error",
    message:
      "Flera rader i filen har samma id men olika innehåll. Behåll den rätta raden, eller ge raderna olika id.",
    ...(column === undefined ? {} : { column }),
  };
}

function storeEvent(fields: RowFields, plan: ReadingPlan, context: ImportContext): StoredRow | null {
  const candidate = readEvent(fields, plan, context);
  const category = candidate === null ? undefined : context.categories.get(candidate.categoryKey);
  if (candidate === null || category === undefined) return null;
  return toStoredEvent(candidate, category, context.timeZone);
}

function storeUnsafety(fields: RowFields, plan: ReadingPlan, context: ImportContext): StoredRow | null {
  const point = readUnsafety(fields, plan, context);
  if (point === null) return null;
  const { externalId, kind, observedOn, accuracy, x, y, placeName } = point;
  const hash = contentHash([externalId, kind, observedOn, accuracy, x, y, placeName]);
  return { table: "unsafety_point", values: { ...point, id: randomUUID(), contentHash: hash } };
}

function unreadable(row: SourceRow): Issue {
  return {
    code: "bad_row",
    severity: "error",
    message: "Raden kunde inte läsas. Kontrollera den.",
    row: row.row,
    record: row.record,
  };
}
