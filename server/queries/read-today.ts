import type { Client } from "../db/database.ts";

/** Today where the actor's municipality is, or the day its example data end: YYYY-MM-DD. */
export async function readToday(client: Client): Promise<string> {
  const { rows } = await client.query<{ today: string }>("select app_today()::text as today");
  return rows[0]?.today ?? "";
}
