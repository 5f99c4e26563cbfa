import type { Client } from "../db/database.ts";

/** Whether the actor's municipality has an area with this id. */
export async function hasArea(client: Client, id: number): Promise<boolean> {
  const { rowCount } = await client.query("select from area where id = $1::integer", [id]);
  return rowCount === 1;
}
