import { BYTE_ORDER_MARK, formatCsvRow } from "#core/domain/csv/swedish-csv.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import type { FoundImport } from "../queries/import-list.ts";
import { listRejectedRows } from "../queries/import-rejected-rows.ts";

const ROWS_AT_ONCE = 1_000;
const ADDED_COLUMNS = ["fel_rad", "fel_kolumn", "fel_kod", "fel_orsak"];

/** The refused rows of an import as a CSV file to mend and send again, part by part. */
export async function* rejectedCsv(
  database: Database,
  actor: Actor,
  { no, columns }: FoundImport,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + formatCsvRow([...columns, ...ADDED_COLUMNS]);
  for (let afterRecord = 0; ;) {
    const rows = await withActor(database, actor, (client) =>
      listRejectedRows(client, no, { afterRecord, limit: ROWS_AT_ONCE }),
    );
    if (rows.length > 0) {
      yield rows
        .map((row) => formatCsvRow([...row.cells, row.row, row.column, row.code, row.reason]))
        .join("");
    }
    if (rows.length < ROWS_AT_ONCE) return;
    afterRecord = rows.at(-1)?.record ?? afterRecord;
  }
}
