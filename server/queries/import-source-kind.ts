import type { Client } from "../db/database.ts";

/** Do the files of a source hold areas? */
export async function isAreaSource(client: Client, sourceId: string): Promise<boolean> {
  const { rowCount } = await client.query("select from source where id = $1::text and kind = 'areas'", [
    sourceId,
  ]);
  return rowCount === 1;
}
