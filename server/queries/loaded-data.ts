import type { Client } from "../db/database.ts";

export type DataOrigin = "shipped" | "operator";

export interface LoadedData {
  readonly name: string;
  readonly origin: DataOrigin;
  readonly contentHash: string;
}

/** What reference and example data have been loaded, and from whom. */
export async function listLoadedData(client: Client): Promise<LoadedData[]> {
  const { rows } = await client.query<LoadedData>(
    `select name, origin, content_hash as "contentHash" from loaded_data where municipality_id = app_municipality()`,
  );
  return rows;
}

/** Notes that data of this name were loaded just now. */
export async function noteLoadedData(
  client: Client,
  { name, origin, contentHash }: LoadedData,
): Promise<void> {
  await client.query(
    `insert into loaded_data (municipality_id, name, origin, content_hash)
    values (app_municipality(), $1::text, $2::text, $3::text)
    on conflict (municipality_id, name) do update
    set origin = excluded.origin, content_hash = excluded.content_hash, loaded_at = now()`,
    [name, origin, contentHash],
  );
}

/** Tells everybody that published data have changed. */
export async function raiseDataVersion(client: Client): Promise<void> {
  await client.query("update municipality set data_version = data_version + 1 where id = app_municipality()");
}
