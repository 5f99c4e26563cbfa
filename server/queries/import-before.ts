import type { Client } from "../db/database.ts";

/**
 * Puts areas and shifts back as they were before an import, and deletes those it had added. To run in the
 * transaction that undoes the import.
 */
export async function restoreBefore(client: Client, no: number): Promise<void> {
  await client.query(
    `update area a
    set (name, kind, population, shape, import_no) = (
      select r.name, r.kind, r.population, r.shape, r.import_no
      from jsonb_to_record(b.before) as r (name text, kind text, population integer, shape geometry, import_no integer)
    )
    from import_before b
    where b.import_no = $1::integer and b.kind = 'area' and a.id = b.row_id::integer`,
    [no],
  );
  await client.query(
    `update shift s
    set (kind, name, status, starts_at, ends_at, import_no) = (
      select r.kind, r.name, r.status, r.starts_at, r.ends_at, r.import_no
      from jsonb_to_record(b.before)
        as r (kind text, name text, status text, starts_at timestamptz, ends_at timestamptz, import_no integer)
    )
    from import_before b
    where b.import_no = $1::integer and b.kind = 'shift' and s.id = b.row_id::uuid`,
    [no],
  );
  await client.query("delete from area where import_no = $1::integer", [no]);
  await client.query("delete from shift where import_no = $1::integer", [no]);
  await client.query("delete from import_before where import_no = $1::integer", [no]);
}
