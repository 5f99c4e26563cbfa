import type { Client } from "../db/database.ts";

/** A surface with its looks; metres of the municipality's coordinate system. */
export interface ExampleSurfaceRow {
  readonly round: string;
  readonly name: string;
  readonly kind: string;
  readonly owner: string;
  readonly x: number;
  readonly y: number;
  readonly looks: readonly object[];
}

/**
 * Stores example rounds in order, seen some mornings before today. Their finds are no events of their own: the
 * example graffiti has its events.
 */
export async function insertExampleRounds(
  client: Client,
  surfaces: readonly ExampleSurfaceRow[],
): Promise<void> {
  await client.query(
    `with given as (
      select gen_random_uuid() as id, g.no, g.s, st_setsrid(st_makepoint((g.s->>'x')::double precision,
        (g.s->>'y')::double precision), m.srid) as location
      from municipality m
        cross join jsonb_array_elements($1::jsonb) with ordinality as g (s, no)
      where m.id = app_municipality()
    ),
    round as (
      insert into graffiti_round (municipality_id, name, is_example)
      select distinct app_municipality(), g.s->>'round', true from given g
      returning id, name
    ),
    surface as (
      insert into graffiti_surface (municipality_id, id, round_id, ordinal, name, kind, owner, location, area_ids,
        is_example)
      select app_municipality(), g.id, r.id, row_number() over (partition by r.id order by g.no), g.s->>'name',
        g.s->>'kind', g.s->>'owner', g.location,
        array(
          select a.id from area a
          where a.municipality_id = app_municipality() and st_covers(a.shape, g.location) order by a.id),
        true
      from given g
        join round r on r.name = g.s->>'round'
      returning id
    )
    insert into graffiti_look (municipality_id, id, surface_id, at, kind, motif, is_threat, size,
      is_reported_to_police, admitted_at, is_example)
    select app_municipality(), gen_random_uuid(), s.id,
      ((app_today() - l."daysAgo")::timestamp + interval '9 hours' + make_interval(mins => (7 * g.no)::integer))
        at time zone m.time_zone,
      l.kind, l.motif, l."isThreat", l.size, l."isReportedToPolice", now(), true
    from surface s
      join given g on g.id = s.id
      join municipality m on m.id = app_municipality()
      cross join jsonb_to_recordset(g.s->'looks') as l ("daysAgo" integer, kind text, motif text, "isThreat" boolean,
        size text, "isReportedToPolice" boolean)`,
    [JSON.stringify(surfaces)],
  );
}
