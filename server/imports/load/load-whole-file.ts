import type { Issue } from "#core/contract/problem.ts";
import { withActor } from "../../db/actor.ts";
import { insertRejectedRows } from "../../queries/import-rejected-rows.ts";
import { saveImportedShifts, type StoredShift } from "../../queries/import-shifts.ts";
import { type ImportCounts, noteProgress } from "../../queries/import-state.ts";
import { readShift } from "../mapping/read-shift.ts";
import { conflictIssue, type RefusedRow } from "../read-batch.ts";
import { startRow } from "../mapping/row-fields.ts";
import type { SourceRow, Table } from "../readers/reader.ts";
import { assignAreas } from "./assign-areas.ts";
import { ImportStopped } from "./import-stopped.ts";
import { issueList } from "./issue-list.ts";
import { readAreas } from "./load-areas.ts";
import { refuseTooManyRows, type WholeFile, type WholeFileTask } from "./whole-file.ts";
import { toRejectedRow } from "./rejected-cells.ts";

/** Takes in a file of areas or of shift frames, which are few, in one transaction. */
export async function loadWholeFile(task: WholeFileTask): Promise<void> {
  const { database, actor, table, plan, context, no } = task;
  refuseTooManyRows(table);
  const isAreas = context.source.kind === "areas";
  const read = isAreas ? await readAreas(task) : await readShifts(task);
  const issues = issueList([...plan.issues, ...read.refused.map(({ issue }) => issue), ...read.warnings]);
  const rejected = read.refused.map((one) => toRejectedRow(one, plan, context));
  await withActor(
    database,
    actor,
    async (client) => {
      if (!(await noteProgress(client, no, countsOf(table, read, { added: 0, changed: 0, same: 0 }))))
        throw new ImportStopped();
      if (rejected.length > 0) await insertRejectedRows(client, no, rejected);
      const saved = await read.save(client);
      await task.finish(client, countsOf(table, read, saved), issues);
    },
    { access: "write" },
  );
  if (isAreas) await assignAreas(database, actor.municipalityId);
}

function countsOf(
  table: Table,
  read: WholeFile,
  saved: { added: number; changed: number; same: number },
): ImportCounts {
  return {
    rowsTotal: table.rowCount,
    rowsAccepted: saved.added + saved.changed,
    rowsRejected: read.refused.length,
    rowsDuplicate: read.duplicates + saved.same,
    rowsUpdated: saved.changed,
  };
}

async function readShifts({ table, plan, context, no }: WholeFileTask): Promise<WholeFile> {
  const shifts: StoredShift[] = [];
  const refused: RefusedRow[] = [];
  const warnings: Issue[] = [];
  let duplicates = 0;
  const readOne = (row: SourceRow) => {
    const early = row.issue ?? conflictIssue(row, plan);
    if (early === "duplicate") {
      duplicates++;
      return;
    }
    const fields = startRow(row, plan.layout, plan.normalised);
    const shift = early === null ? readShift(fields, plan, context) : null;
    const issue = early ?? fields.problems[0];
    warnings.push(...fields.warnings);
    if (shift !== null) shifts.push(shift);
    else if (issue !== undefined)
      refused.push({ row, issue: { ...issue, row: row.row, record: row.record } });
  };
  for await (const rows of table.rows()) rows.forEach(readOne);
  return {
    refused,
    warnings,
    duplicates,
    save: async (client) => {
      const { added, changed } = await saveImportedShifts(client, no, shifts);
      return { added, changed, same: shifts.length - added - changed };
    },
  };
}
