import type { ExampleOccasion } from "#core/domain/example/draw-occasions.ts";
import type { Client } from "../db/database.ts";

/** Stores example occasions from `today` on; those at places the gazetteer does not have are left out. */
export async function insertExampleOccasions(
  client: Client,
  occasions: readonly ExampleOccasion[],
  today: string,
): Promise<void> {
  await client.query(
    `with given as (
      select gen_random_uuid() as id, o.*
      from jsonb_to_recordset($1::jsonb) as o (kind text, "placeName" text, "inDays" integer, "from" time, "to" time,
        responsible text, checklist jsonb)
    ),
    stored as (
      insert into occasion (municipality_id, id, kind, place_name, location, starts_at, ends_at, responsible, is_example)
      select m.id, g.id, g.kind, p.name, p.location, ($2::date + g."inDays" + g."from") at time zone m.time_zone,
        ($2::date + g."inDays" + g."to") at time zone m.time_zone, g.responsible, true
      from municipality m
        cross join given g
        cross join lateral (
          select p.name, p.location
          from place p
          where p.municipality_id = m.id and p.name = g."placeName"
          order by p.rank
          limit 1
        ) p
      where m.id = app_municipality()
      returning municipality_id, id
    )
    insert into occasion_item (municipality_id, occasion_id, ordinal, body, is_done)
    select s.municipality_id, s.id, line.ordinal, line.item ->> 'body', (line.item ->> 'isDone')::boolean
    from stored s
      join given g on g.id = s.id
      cross join lateral jsonb_array_elements(g.checklist) with ordinality as line (item, ordinal)`,
    [JSON.stringify(occasions), today],
  );
}
