import type { ImportPreview } from "#core/contract/import.ts";
import type { Issue } from "#core/contract/problem.ts";
import type { ImportContext } from "./import-context.ts";
import type { IssueList } from "./load/issue-list.ts";
import { localIso } from "./local-iso.ts";
import { readArea } from "./mapping/read-area.ts";
import { readShift } from "./mapping/read-shift.ts";
import type { ReadingPlan } from "./mapping/reading-plan.ts";
import { type RowFields, startRow } from "./mapping/row-fields.ts";
import { conflictIssue } from "./read-batch.ts";
import type { SourceRow, Table } from "./readers/reader.ts";

type PreviewRow = ImportPreview["rows"][number];

const ROWS_SHOWN = 20;

/** The first areas or shift frames as they would be stored, and how many rows would be refused. */
export async function previewWholeFile(
  table: Table,
  plan: ReadingPlan,
  context: ImportContext,
  issues: IssueList,
): Promise<{ rows: PreviewRow[]; rowsRejected: number }> {
  const rows: PreviewRow[] = [];
  let rowsRejected = 0;
  for await (const batch of table.rows()) {
    for (const row of batch) {
      const read = readRow(row, plan, context);
      if (read === "duplicate") continue;
      if (read.issue !== null) {
        rowsRejected++;
        issues.add([read.issue]);
      }
      if (rows.length < ROWS_SHOWN) rows.push(read);
    }
  }
  return { rows, rowsRejected };
}

function readRow(row: SourceRow, plan: ReadingPlan, context: ImportContext): PreviewRow | "duplicate" {
  // A repeated area refuses its whole file, so only shifts have duplicates.
  const early = row.issue ?? (context.source.kind === "shifts" ? conflictIssue(row, plan) : null);
  if (early === "duplicate") return early;
  const fields = startRow(row, plan.layout, plan.normalised);
  const values = early === null ? readValues(fields, plan, context) : null;
  const issue: Issue | null = early ?? (values === null ? (fields.problems[0] ?? null) : null);
  return {
    row: row.row,
    values: values ?? {},
    lon: null,
    lat: null,
    issue: issue && { ...issue, row: row.row, record: row.record },
  };
}

function readValues(
  fields: RowFields,
  plan: ReadingPlan,
  context: ImportContext,
): PreviewRow["values"] | null {
  if (context.source.kind === "areas") {
    const area = readArea(fields, plan);
    return area && { externalId: area.id, name: area.name, kind: area.kind, population: area.population };
  }
  const shift = readShift(fields, plan, context);
  return (
    shift && {
      externalId: shift.externalId,
      category: shift.kind,
      place: shift.name,
      start: localIso(shift.startsMs, context.timeZone),
      end: localIso(shift.endsMs, context.timeZone),
    }
  );
}
