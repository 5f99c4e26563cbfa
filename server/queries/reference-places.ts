import type { Client } from "../db/database.ts";

export interface ReferencePlace {
  /** Stable; a key with a colon belongs to a layer loaded by the operator. */
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly rank: number;
  readonly lon: number;
  readonly lat: number;
}

/** Adds places or brings them up to date. */
export async function savePlaces(client: Client, places: readonly ReferencePlace[]): Promise<void> {
  await client.query(
    `insert into place (municipality_id, key, name, kind, aliases, rank, location)
    select m.id, p.key, p.name, p.kind, p.aliases, p.rank,
      st_transform(st_setsrid(st_makepoint(p.lon, p.lat), 4326), m.srid)
    from municipality m
      cross join jsonb_to_recordset($1::jsonb) as p (key text, name text, kind text, aliases text[], rank smallint,
        lon double precision, lat double precision)
    where m.id = app_municipality()
    on conflict (municipality_id, key) do update
    set name = excluded.name, kind = excluded.kind, aliases = excluded.aliases, rank = excluded.rank,
      location = excluded.location`,
    [JSON.stringify(places)],
  );
}

/** Removes places of one layer that it no longer holds: those whose key begins with `prefix`, or has no colon. */
export async function removeOtherPlaces(
  client: Client,
  prefix: string,
  keys: readonly string[],
): Promise<void> {
  await client.query(
    `delete from place
    where municipality_id = app_municipality() and not (key = any ($2::text[]))
      and case when $1::text = '' then position(':' in key) = 0 else starts_with(key, $1::text) end`,
    [prefix, keys],
  );
}
