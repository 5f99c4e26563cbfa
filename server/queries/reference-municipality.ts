import type { Client } from "../db/database.ts";

/** A municipality as it is loaded; geometries are GeoJSON text in degrees. */
export interface ReferenceMunicipality {
  readonly name: string;
  readonly srid: number;
  readonly timeZone: string;
  readonly boundary: string;
  readonly land: string;
}

/** Adds the municipality or brings its name, boundary and land up to date; land beyond the boundary is cut off. */
export async function saveMunicipality(client: Client, municipality: ReferenceMunicipality): Promise<void> {
  const { name, srid, timeZone, boundary, land } = municipality;
  await client.query(
    `with shape as (
      select st_multi(st_transform(st_setsrid(st_geomfromgeojson($4::text), 4326), $2::integer)) as boundary,
        st_multi(st_transform(st_setsrid(st_geomfromgeojson($5::text), 4326), $2::integer)) as land
    )
    insert into municipality (id, name, srid, time_zone, boundary, land)
    select app_municipality(), $1::text, $2::integer, $3::text, boundary,
      st_multi(st_collectionextract(st_intersection(land, boundary), 3))
    from shape
    on conflict (id) do update set name = excluded.name, boundary = excluded.boundary, land = excluded.land`,
    [name, srid, timeZone, boundary, land],
  );
}

/** Replaces the land of the municipality, cut at its boundary and mended where a ring is degenerate; GeoJSON text in degrees. */
export async function saveLand(client: Client, land: string): Promise<void> {
  await client.query(
    `update municipality
    set land = st_multi(st_collectionextract(
      st_intersection(st_makevalid(st_transform(st_setsrid(st_geomfromgeojson($1::text), 4326), srid)), boundary), 3))
    where id = app_municipality()`,
    [land],
  );
}

/** Lays the hexagons of the municipality anew. */
export async function rebuildCells(client: Client): Promise<void> {
  await client.query("select rebuild_cells(app_municipality())");
}
