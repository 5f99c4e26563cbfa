import type { Client } from "../db/database.ts";

const TABLES = ["event", "monthly_event", "unsafety_point"] as const;

export interface UnsweptImport {
  readonly no: number;
  readonly id: string;
}

/** Every municipality of the database, for the server's own work. */
export async function listMunicipalityIds(client: Client): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>("select id from municipality order by id");
  return rows.map((row) => row.id);
}

/** Stops every running import: the process that ran it is gone. */
export async function failRunningImports(client: Client): Promise<void> {
  await client.query("update import set status = 'failed' where status = 'running'");
}

/** The stopped and undone imports that still have rows. */
export async function listUnsweptImports(client: Client): Promise<UnsweptImport[]> {
  const { rows } = await client.query<UnsweptImport>(
    "select no, id from import where status in ('cancelled', 'failed', 'undone') and not is_swept order by no desc",
  );
  return rows;
}

/** Deletes at most `limit` rows that an import has written; gives how many there were. */
export async function deleteImportRows(client: Client, no: number, limit: number): Promise<number> {
  for (const table of TABLES) {
    const { rowCount } = await client.query(
      `delete from ${table} where id in (select id from ${table} where import_no = $1::integer limit $2::integer)`,
      [no, limit],
    );
    if (rowCount !== null && rowCount > 0) return rowCount;
  }
  return 0;
}

/** Makes at most `limit` rows current again that an import had replaced; gives how many there were. */
export async function restoreReplacedRows(client: Client, no: number, limit: number): Promise<number> {
  for (const table of TABLES) {
    const { rowCount } = await client.query(
      `update ${table} set superseded_by = null
      where id in (select id from ${table} where superseded_by = $1::integer limit $2::integer)`,
      [no, limit],
    );
    if (rowCount !== null && rowCount > 0) return rowCount;
  }
  return 0;
}

/** Deletes what an import kept of refused rows and notes that nothing of it is left. */
export async function markSwept(client: Client, no: number): Promise<void> {
  await client.query("delete from import_rejected_row where import_no = $1::integer", [no]);
  await client.query("update import set is_swept = true, issues = '[]' where no = $1::integer", [no]);
}

/** Deletes refused rows whose 30 days are over, and the issues that tell of them. */
export async function deleteExpiredRejectedRows(client: Client): Promise<void> {
  await client.query("delete from import_rejected_row where expires_at < now()");
}
