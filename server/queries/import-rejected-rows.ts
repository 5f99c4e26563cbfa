import type { Client } from "../db/database.ts";

/** A refused row as it is kept for mending: its cells masked. */
export interface RejectedRow {
  readonly row: number;
  readonly record: number;
  readonly cells: readonly string[];
  readonly column: string | null;
  readonly code: string;
  readonly reason: string;
}

/** Keeps some refused rows of an import. */
export async function insertRejectedRows(
  client: Client,
  importNo: number,
  rows: readonly RejectedRow[],
): Promise<void> {
  await client.query(
    `insert into import_rejected_row (municipality_id, import_no, "row", record, cells, "column", code, reason)
    select app_municipality(), $1::integer, t."row", t.record, t.cells::jsonb, t."column", t.code, t.reason
    from unnest($2::integer[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[])
      as t ("row", record, cells, "column", code, reason)`,
    [
      importNo,
      rows.map((row) => row.row),
      rows.map((row) => row.record),
      rows.map((row) => JSON.stringify(row.cells)),
      rows.map((row) => row.column),
      rows.map((row) => row.code),
      rows.map((row) => row.reason),
    ],
  );
}

/** The refused rows of an import after a record, in the order of the file. */
export async function listRejectedRows(
  client: Client,
  importNo: number,
  page: { readonly afterRecord: number; readonly limit: number },
): Promise<RejectedRow[]> {
  const { rows } = await client.query<RejectedRow>(
    `select "row", record, cells, "column", code, reason
    from import_rejected_row
    where import_no = $1::integer and record > $2::integer
    order by record
    limit $3::integer`,
    [importNo, page.afterRecord, page.limit],
  );
  return rows;
}
