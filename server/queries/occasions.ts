import type { NewOccasion, Occasion, OccasionChange } from "#core/contract/occasion.ts";
import type { Client } from "../db/database.ts";

/** What is known beforehand and is not over, in the order of time. */
export async function listOccasions(client: Client): Promise<{ today: string; items: Occasion[] }> {
  const { rows } = await client.query<{ today: string; items: Occasion[] }>(`
    select app_today()::text as today, coalesce((
      select json_agg(json_build_object('id', o.id, 'kind', o.kind, 'placeName', o.place_name,
        'lon', round(st_x(at)::numeric, 6), 'lat', round(st_y(at)::numeric, 6), 'startsAt', o.starts_at,
        'endsAt', o.ends_at, 'firstDay', (o.starts_at at time zone m.time_zone)::date,
        'lastDay', ((o.ends_at - interval '1 minute') at time zone m.time_zone)::date, 'responsible', o.responsible,
        'isExample', o.is_example, 'checklist', coalesce((
          select json_agg(json_build_object('ordinal', i.ordinal, 'body', i.body, 'isDone', i.is_done)
            order by i.ordinal)
          from occasion_item i
          where i.municipality_id = o.municipality_id and i.occasion_id = o.id
        ), '[]')) order by o.starts_at, o.place_name)
      from occasion o
        join municipality m on m.id = o.municipality_id
        cross join lateral st_transform(o.location, 4326) as at
      where o.ends_at > app_now()
    ), '[]') as items`);
  return rows[0] ?? { today: "", items: [] };
}

/** What came of adding an occasion. */
export type AddedOccasion = "added" | "no_place" | "outside" | "over";

/** Stores an occasion with its checklist; one that is over is not stored. */
export async function addOccasion(
  client: Client,
  { id, kind, placeId, at, fromDay, from, toDay, to, responsible, checklist }: NewOccasion,
): Promise<AddedOccasion> {
  const { rows } = await client.query<{ is_over: boolean; is_outside: boolean }>(
    `with at as (
      select p.municipality_id, p.name, m.boundary,
        coalesce(
          st_transform(st_setsrid(st_makepoint($10::double precision, $11::double precision), 4326), m.srid),
          p.location) as location, ($3::date + $4::time) at time zone m.time_zone as starts_at,
        ($5::date + $6::time) at time zone m.time_zone as ends_at
      from place p
        join municipality m on m.id = p.municipality_id
      where p.municipality_id = app_municipality() and p.id = $2::integer
    ),
    added as (
      insert into occasion (municipality_id, id, kind, place_name, location, starts_at, ends_at, responsible)
      select at.municipality_id, $1::uuid, $7::text, at.name, at.location, at.starts_at, at.ends_at, $8::text
      from at
      where at.ends_at > app_now() and ($10::double precision is null or st_covers(at.boundary, at.location))
      on conflict do nothing
      returning municipality_id, id
    ),
    listed as (
      insert into occasion_item (municipality_id, occasion_id, ordinal, body)
      select added.municipality_id, added.id, line.ordinal, line.body
      from added
        cross join lateral unnest($9::text[]) with ordinality as line (body, ordinal)
    )
    select ends_at <= app_now() as is_over, $10::double precision is not null and not st_covers(boundary, location) as is_outside
    from at`,
    [id, placeId, fromDay, from, toDay, to, kind, responsible, checklist, at?.lon ?? null, at?.lat ?? null],
  );
  const [found] = rows;
  if (found === undefined) return "no_place";
  if (found.is_outside) return "outside";
  return found.is_over ? "over" : "added";
}

/** Ticks a line of a checklist; false where there is none. */
export async function tickOccasion(
  client: Client,
  id: string,
  { ordinal, isDone }: OccasionChange,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update occasion_item
    set is_done = $3::boolean
    where municipality_id = app_municipality() and occasion_id = $1::uuid and ordinal = $2::smallint
      and occasion_id in (select id from occasion)`,
    [id, ordinal, isDone],
  );
  return (rowCount ?? 0) > 0;
}

/** Removes an occasion; false where there is none. */
export async function removeOccasion(client: Client, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "delete from occasion where municipality_id = app_municipality() and id = $1::uuid",
    [id],
  );
  return (rowCount ?? 0) > 0;
}

/** Deletes what is over. For jobs. */
export async function deleteOverOccasions(client: Client): Promise<number> {
  const { rowCount } = await client.query(
    "delete from occasion where municipality_id = app_municipality() and ends_at <= app_now()",
  );
  return rowCount ?? 0;
}
