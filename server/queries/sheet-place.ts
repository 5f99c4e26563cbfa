import type { SheetPlaceChoice } from "#core/contract/place-sheet.ts";
import type { PlanePoint } from "#core/domain/place/hexgrid.ts";
import type { Client } from "../db/database.ts";

/** A place that a sheet may speak of, with the published areas it touches. */
export interface SheetGround {
  /** As the sheet's place is called for good: area:12, or 7@200 for a named place and its radius. */
  readonly key: string;
  readonly name: string;
  /** The shape as GeoJSON in metres, to the centimetre. */
  readonly shape: string;
  readonly rings: readonly (readonly PlanePoint[])[];
  /** The same in degrees. */
  readonly outline: readonly (readonly [number, number][])[];
  readonly groupAreas: readonly { readonly id: number; readonly name: string }[];
  /** Areas of every kind it has ground in common with. */
  readonly areaIds: readonly number[];
}

interface GroundRow {
  key: string;
  name: string;
  shape: string;
  parts: [number, number][][][];
  degrees: [number, number][][][];
  group_areas: { id: number; name: string }[];
  area_ids: number[];
}

/**
 * The ground of a place: an own, industrial or permit area, or a circle round a named place that is no street.
 * Null for any other, because nobody may publish it.
 */
export async function readSheetGround(client: Client, place: SheetPlaceChoice): Promise<SheetGround | null> {
  const isArea = place.kind === "area";
  const { rows } = await client.query<GroundRow>(
    `with chosen as (
      select 'area:' || id as key, name, shape
      from area
      where $1::boolean and id = $2::integer and kind in ('own', 'industrial', 'permit')
      union all
      select id || '@' || $3::integer, name, st_multi(st_buffer(location, $3::double precision, 32))
      from place
      where not $1::boolean and id = $2::integer and kind <> 'gata'
    ),
    drawn as (
      select key, name, st_geomfromgeojson(st_asgeojson(shape, 2)) as flat, st_srid(shape) as srid
      from chosen
    ),
    ground as (
      select key, name, st_setsrid(flat, srid) as shape from drawn
    ),
    touched as (
      select a.id, a.name, a.kind
      from ground g
        join area a on st_intersects(a.shape, g.shape) and st_area(st_intersection(a.shape, g.shape)) > 100
    )
    select g.key, g.name, st_asgeojson(g.shape, 2) as shape,
      st_asgeojson(g.shape, 2)::json -> 'coordinates' as parts,
      st_asgeojson(st_transform(g.shape, 4326), 6)::json -> 'coordinates' as degrees,
      coalesce((select json_agg(json_build_object('id', id, 'name', name) order by id)
        from touched where kind = 'group'), '[]') as group_areas,
      coalesce((select array_agg(id order by id) from touched), '{}') as area_ids
    from ground g`,
    [isArea, isArea ? place.areaId : place.placeId, isArea ? null : place.radiusM],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    key: row.key,
    name: row.name,
    shape: row.shape,
    rings: row.parts.map(([outer = []]) => outer.map(([x, y]) => ({ x, y }))),
    outline: row.degrees.map(([outer = []]) => outer),
    groupAreas: row.group_areas,
    areaIds: row.area_ids,
  };
}
