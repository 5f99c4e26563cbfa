import type { AreaKind } from "#core/contract/reference.ts";
import type { PlanePoint } from "#core/domain/place/hexgrid.ts";
import type { Client } from "../db/database.ts";

/** An area's name, kind and outer rings in metres of the municipality's coordinate system. */
export interface AreaOutline {
  readonly id: number;
  readonly kind: AreaKind;
  readonly name: string;
  readonly rings: readonly (readonly PlanePoint[])[];
}

interface OutlineRow {
  id: number;
  kind: AreaKind;
  name: string;
  parts: [number, number][][][];
}

const asPoints = (ring: readonly [number, number][]): PlanePoint[] => ring.map(([x, y]) => ({ x, y }));

/** The outlines of all areas of one kind and of those with certain ids, by id. */
export async function readAreaOutlines(
  client: Client,
  kind: string,
  ids: readonly number[],
): Promise<AreaOutline[]> {
  const { rows } = await client.query<OutlineRow>(
    `select id, kind, name, st_asgeojson(shape, 2)::json -> 'coordinates' as parts
    from area
    where kind = $1::text or id = any ($2::integer[])
    order by id`,
    [kind, ids],
  );
  return rows.map(({ parts, ...area }) => ({
    ...area,
    rings: parts.map(([outer]) => asPoints(outer ?? [])),
  }));
}

/**
 * The outline of a rectangle in degrees (west, south, east, north) in metres, its sides bent as they are there,
 * as far as it lies about the municipality; empty when it lies elsewhere.
 */
export async function readRectangleOutline(
  client: Client,
  bbox: readonly number[],
): Promise<readonly PlanePoint[]> {
  const { rows } = await client.query<{ ring: [number, number][] | null }>(
    `select st_asgeojson(st_exteriorring(st_transform(st_segmentize(near, 0.02), m.srid)), 2)::json
      -> 'coordinates' as ring
    from municipality m
      cross join lateral st_intersection(
        st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326),
        st_expand(st_envelope(st_transform(m.boundary, 4326)), 0.05)) as near
    where m.id = app_municipality() and st_area(near) > 0`,
    [...bbox],
  );
  return asPoints(rows[0]?.ring ?? []);
}
