import type { Client } from "../db/database.ts";
import type { StoredEvent } from "./import-insert-events.ts";

/** Stores the masked texts of some events. */
export async function insertEventTexts(client: Client, events: readonly StoredEvent[]): Promise<void> {
  const withText = events.filter((event) => event.text !== null);
  if (withText.length === 0) return;
  await client.query(
    `insert into event_text (municipality_id, event_id, body)
    select app_municipality(), t.id, t.body from unnest($1::uuid[], $2::text[]) as t (id, body)`,
    [withText.map((event) => event.id), withText.map((event) => event.text)],
  );
}

/** Stores what is particular to graffiti among some events. */
export async function insertGraffiti(client: Client, events: readonly StoredEvent[]): Promise<void> {
  const rows = events.flatMap((event) =>
    event.graffiti === null ? [] : [{ id: event.id, ...event.graffiti }],
  );
  if (rows.length === 0) return;
  await client.query(
    `insert into graffiti (municipality_id, event_id, motif, surface, owner, removed_on, is_reported_to_police)
    select app_municipality(), t.*
    from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[], $6::boolean[]) as t`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.motif),
      rows.map((row) => row.surface),
      rows.map((row) => row.owner),
      rows.map((row) => row.removedOn),
      rows.map((row) => row.isReportedToPolice),
    ],
  );
}
