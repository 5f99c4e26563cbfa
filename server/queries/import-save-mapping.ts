import type { SavedMapping } from "#core/contract/import.ts";
import type { Client } from "../db/database.ts";

/** Remembers how a source's files are read. */
export async function saveMapping(client: Client, sourceId: string, mapping: SavedMapping): Promise<void> {
  await client.query("update source set mapping = $2::jsonb where id = $1::text", [
    sourceId,
    JSON.stringify(mapping),
  ]);
}
