import type { Client } from "../db/database.ts";

/** The zone the actor's municipality reads its clocks in. */
export async function readTimeZone(client: Client): Promise<string> {
  const { rows } = await client.query<{ time_zone: string }>(
    "select time_zone from municipality where id = app_municipality()",
  );
  const row = rows[0];
  if (row === undefined) throw new Error("the actor's municipality does not exist");
  return row.time_zone;
}
