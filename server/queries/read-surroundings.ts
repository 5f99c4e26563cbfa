import type { Place } from "#core/contract/place.ts";
import type { Client } from "../db/database.ts";
import type { KnownPlace } from "./read-place.ts";

interface SurroundingsRow {
  outline: Place["outline"];
  within: Place["within"];
  named: { name: string; kind: string; distanceM: number }[];
  permits: Place["surroundings"]["permitAreas"];
}

// What counts as the place: its own border, or a circle.
const ZONE = `
  with zone as materialized (
    select case $1::text
        when 'area' then (select shape from area where id = $2::integer)
        when 'scene' then (select shape from drug_scene where id = $3::uuid)
        else st_buffer(st_setsrid(st_makepoint($4::double precision, $5::double precision), m.srid), $6::double precision)
      end as shape,
      st_setsrid(st_makepoint($4, $5), m.srid) as middle
    from municipality m
    where m.id = app_municipality()
  )`;

const SURROUNDINGS = `${ZONE}
  select
    case when $1 in ('area', 'scene') then st_asgeojson(st_transform(zone.shape, 4326), 6)::json end as outline,
    coalesce((
      select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'name', a.name) order by a.kind, a.id)
      from area a
      where a.kind in ('kommundel', 'group', 'regso', 'industrial', 'own') and st_covers(a.shape, zone.middle)
        and a.id is distinct from $2
    ), '[]'::json) as within,
    coalesce((
      select json_agg(json_build_object('name', p.name, 'kind', p.kind,
        'distanceM', round(st_distance(p.location, zone.middle))::integer) order by p.location <-> zone.middle)
      from place p
      where p.kind <> 'gata' and p.name <> $7::text and st_dwithin(p.location, zone.shape, 100)
    ), '[]'::json) as named,
    coalesce((
      select json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name)
      from area a
      where a.kind = 'permit' and st_intersects(a.shape, zone.shape) and a.id is distinct from $2
    ), '[]'::json) as permits
  from zone`;

const PARTNERS = `${ZONE}
  select p.id, p.name, p.kind, p.owns, round(st_distance(p.location, zone.middle))::integer as "distanceM"
  from partner p
    cross join zone
  where st_dwithin(p.location, zone.shape, 100) and p.name <> $7::text
  order by p.location <-> zone.middle, p.name
  limit 12`;

const SCENES = `${ZONE}
  select d.id, d.name, scene_status(d.status, d.last_seen) as status, round(st_distance(d.shape, zone.middle))::integer as "distanceM"
  from drug_scene d
    cross join zone
  where st_dwithin(d.shape, zone.shape, 100) and d.id is distinct from $3 and $7::text is not null
  order by "distanceM", d.name`;

export type Surroundings = Pick<Place, "outline" | "within" | "surroundings">;

/** What the actor may know of what lies at a place, nearest first. `reachM`: how far a place without a border reaches. */
export async function readSurroundings(
  client: Client,
  place: KnownPlace,
  { reachM, knowsPartners }: { readonly reachM: number; readonly knowsPartners: boolean },
): Promise<Surroundings> {
  const id = place.key.split(":")[1] ?? null;
  const values = [
    place.sort,
    place.areaId,
    place.sort === "scene" ? id : null,
    place.position.x,
    place.position.y,
    reachM,
    place.name,
  ];
  const { rows } = await client.query<SurroundingsRow>(SURROUNDINGS, values);
  const { outline = null, within = [], named = [], permits = [] } = rows[0] ?? {};
  const partners = knowsPartners
    ? (await client.query<NonNullable<Place["surroundings"]["partners"]>[number]>(PARTNERS, values)).rows
    : null;
  const scenes = (await client.query<NonNullable<Place["surroundings"]["scenes"]>[number]>(SCENES, values))
    .rows;
  const ofKind = (...kinds: string[]) =>
    named.filter(({ kind }) => kinds.includes(kind)).map(({ name, distanceM }) => ({ name, distanceM }));
  return {
    outline,
    within,
    surroundings: {
      stops: ofKind("hallplats", "station"),
      schools: ofKind("skola"),
      others: named.filter(({ kind }) => !["hallplats", "station", "skola"].includes(kind)),
      partners,
      permitAreas: permits,
      scenes,
    },
  };
}

/** Which land cells of a size have their middle inside an area or a drug scene? */
export async function listCellsInside(
  client: Client,
  { sort, id, cellSize }: { readonly sort: "area" | "scene"; readonly id: string; readonly cellSize: number },
): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(sort === "area" ? IN_AREA : IN_SCENE, [id, cellSize]);
  return rows.map((row) => row.id);
}

const IN_AREA = `
  select c.id
  from cell c
    join area a on a.municipality_id = c.municipality_id and a.id = $1::integer
  where c.municipality_id = app_municipality() and c.across_m = $2::smallint and c.on_land
    and st_covers(a.shape, st_centroid(c.shape))
  order by c.id`;

const IN_SCENE = `
  select c.id
  from cell c
    join drug_scene d on d.municipality_id = c.municipality_id and d.id = $1::uuid
  where c.municipality_id = app_municipality() and c.across_m = $2::smallint and c.on_land
    and st_covers(d.shape, st_centroid(c.shape))
  order by c.id`;
