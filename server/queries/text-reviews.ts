import type { TextReview } from "#core/contract/text-review.ts";
import type { Client } from "../db/database.ts";

/** Notes that the texts of some events of an import wait for a person; not the texts. */
export async function insertTextReviews(
  client: Client,
  importNo: number,
  reviews: readonly { readonly eventId: string; readonly kinds: readonly string[] }[],
): Promise<void> {
  if (reviews.length === 0) return;
  await client.query(
    `insert into text_review (municipality_id, event_id, import_no, kinds)
    select app_municipality(), r."eventId", $1::integer, r.kinds
    from jsonb_to_recordset($2::jsonb) as r ("eventId" uuid, kinds text[])`,
    [importNo, JSON.stringify(reviews)],
  );
}

/** The events whose texts wait, of published imports, oldest first; without any text. */
export async function listWaitingReviews(client: Client): Promise<Omit<TextReview, "masked">[]> {
  const { rows } = await client.query<Omit<TextReview, "waitsSince" | "masked"> & { waitsSince: Date }>(
    `select r.event_id as "eventId", e.source_id as source, c.key as category, e.place_name as "placeName",
      e.start_day::text as day, r.waits_since as "waitsSince", r.kinds
    from text_review r
      join current_event e on e.municipality_id = r.municipality_id and e.id = r.event_id
      join category c on c.municipality_id = e.municipality_id and c.id = e.category_id
    where r.outcome is null
    order by r.waits_since, r.event_id`,
  );
  return rows.map((row) => ({ ...row, waitsSince: row.waitsSince.toISOString() }));
}

/** The ids of all events whose texts wait, of imports under way too. */
export async function listWaitingIds(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ event_id: string }>(
    "select event_id from text_review where outcome is null",
  );
  return rows.map(({ event_id: id }) => id);
}

/** How many texts were lost and not read in again since. */
export async function countLostReviews(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count
    from text_review r
      join current_event e on e.municipality_id = r.municipality_id and e.id = r.event_id
    where r.outcome = 'lost'`,
  );
  return rows[0]?.count ?? 0;
}

/** Notes what a person decided of a text, and stores it unless it was stopped; false when none waits. */
export async function decideReview(
  client: Client,
  eventId: string,
  decided: { readonly outcome: "cleared" | "rewritten" | "stopped"; readonly text: string | null },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update text_review
    set outcome = $2::text, decided_by = app_user(), decided_at = now()
    where municipality_id = app_municipality() and event_id = $1::uuid and outcome is null`,
    [eventId, decided.outcome],
  );
  if (rowCount !== 1) return false;
  if (decided.text !== null) {
    await client.query(
      `insert into event_text (municipality_id, event_id, body) values (app_municipality(), $1::uuid, $2::text)
      on conflict (municipality_id, event_id) do update set body = excluded.body`,
      [eventId, decided.text],
    );
  }
  return true;
}

/**
 * Notes at a start that the texts that waited are gone with the memory they waited in. Their events no longer
 * look like what their file says, so that reading the file in again brings the texts back.
 */
export async function loseWaitingReviews(client: Client): Promise<void> {
  await client.query(
    `with lost as (
      update text_review
      set outcome = 'lost', decided_at = now()
      where municipality_id = app_municipality() and outcome is null
      returning municipality_id, event_id
    )
    update event
    set content_hash = '\\x00'
    from lost
    where event.municipality_id = lost.municipality_id and event.id = lost.event_id`,
  );
}
