import type { Client } from "../db/database.ts";

/** The masked texts of events, by event id. Fails for roles without access to text. */
export async function readEventTexts(client: Client, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ event_id: string; body: string }>(
    "select event_id, body from event_text where event_id = any ($1::uuid[])",
    [ids],
  );
  return new Map(rows.map((row) => [row.event_id, row.body]));
}
