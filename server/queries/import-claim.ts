import type { Client } from "../db/database.ts";

export interface NewImport {
  readonly id: string;
  readonly sourceId: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly createdBy: string | null;
  /** A file, or what was told in the app and is withdrawn there. */
  readonly origin?: "file" | "told";
}

/** Notes an import as running; gives its number, or null when the id is taken. Throws 23505 (import_running) while the source is busy. */
export async function claimImport(
  client: Client,
  { id, sourceId, fileName, fileHash, createdBy, origin = "file" }: NewImport,
): Promise<number | null> {
  const { rows } = await client.query<{ no: number }>(
    `insert into import (municipality_id, id, source_id, file_name, file_hash, created_by, origin)
    values (app_municipality(), $1::uuid, $2::text, $3::text, $4::text, $5::uuid, $6::text)
    on conflict (municipality_id, id) do nothing
    returning no`,
    [id, sourceId, fileName, fileHash, createdBy, origin],
  );
  return rows[0]?.no ?? null;
}

/** Takes away the note of an import whose file was refused before anything was stored. */
export async function forgetImport(client: Client, no: number): Promise<void> {
  await client.query("delete from import where no = $1::integer and status = 'running'", [no]);
}
