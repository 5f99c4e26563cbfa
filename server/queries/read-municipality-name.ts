import type { Client } from "../db/database.ts";

/** What is the actor's municipality called? */
export async function readMunicipalityName(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    "select name from municipality where id = app_municipality()",
  );
  return rows[0]?.name ?? "";
}
