import type { Client } from "../db/database.ts";
import type { ReferencePlace } from "./reference-places.ts";

/**
 * Adds places of a layer an operator has loaded, or brings them up to date. One that lies within `nearM`
 * metres of a place of its kind in the shipped gazetteer is that place, and left out.
 */
export async function saveLayerPlaces(
  client: Client,
  places: readonly ReferencePlace[],
  nearM: number,
): Promise<void> {
  await client.query(
    `with given as (
      select m.id as municipality_id, p.*, st_transform(st_setsrid(st_makepoint(p.lon, p.lat), 4326), m.srid) as location,
        m.boundary
      from municipality m
        cross join jsonb_to_recordset($1::jsonb) as p (key text, name text, kind text, aliases text[], rank smallint,
          lon double precision, lat double precision)
      where m.id = app_municipality()
    )
    insert into place (municipality_id, key, name, kind, aliases, rank, location)
    select g.municipality_id, g.key, g.name, g.kind, g.aliases, g.rank, g.location
    from given g
    where st_covers(g.boundary, g.location)
      and not exists (
        select
        from place shipped
        where shipped.municipality_id = g.municipality_id and position(':' in shipped.key) = 0
          and shipped.kind = g.kind and st_dwithin(shipped.location, g.location, $2::double precision)
      )
    on conflict (municipality_id, key) do update
    set name = excluded.name, kind = excluded.kind, aliases = excluded.aliases, rank = excluded.rank,
      location = excluded.location`,
    [JSON.stringify(places), nearM],
  );
}
