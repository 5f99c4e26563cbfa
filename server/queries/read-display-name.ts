import type { Client } from "../db/database.ts";

/** What the interface calls the actor: a function such as "Brå-analytiker", never a person's name. */
export async function readDisplayName(client: Client): Promise<string> {
  const { rows } = await client.query<{ display_name: string }>(
    "select display_name from account where id = app_user()",
  );
  return rows[0]?.display_name ?? "";
}
