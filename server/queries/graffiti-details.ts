import type { Client } from "../db/database.ts";

/** What is particular to a graffiti report. */
export interface GraffitiRow {
  event_id: string;
  motif: string;
  surface: string | null;
  owner: string | null;
  removed_on: string | null;
  is_reported_to_police: boolean;
}

/** The graffiti rows of events, by event id. */
export async function readGraffitiDetails(
  client: Client,
  ids: readonly string[],
): Promise<Map<string, GraffitiRow>> {
  const { rows } = await client.query<GraffitiRow>(
    `select event_id, motif, surface, owner, removed_on, is_reported_to_police
    from graffiti
    where event_id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.event_id, row]));
}
