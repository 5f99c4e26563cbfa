import type { Client } from "../db/database.ts";

/** Turns the keeping of a source's text on or off; false when there is no such source. */
export async function updateSource(client: Client, id: string, storesText: boolean): Promise<boolean> {
  const { rowCount } = await client.query("update source set stores_text = $2::boolean where id = $1::text", [
    id,
    storesText,
  ]);
  return rowCount === 1;
}
