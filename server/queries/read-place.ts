import type { CellSize } from "#core/contract/filter.ts";
import { cellCentre, type PlanePoint } from "#core/domain/place/hexgrid.ts";
import type { Client } from "../db/database.ts";

/** What sort of thing a place's key names. */
export type PlaceSort = "place" | "area" | "cell" | "scene" | "partner";

/** A place that a key names, in the municipality's metres. */
export interface KnownPlace {
  readonly key: string;
  readonly sort: PlaceSort;
  /** Its own name, or the nearest where it is a cell; its number where nothing near has a name. */
  readonly name: string;
  /** The gazetteer's or the area's kind; a scene's status, a partner's kind. */
  readonly kind: string;
  readonly areaId: number | null;
  readonly position: PlanePoint;
}

interface PlaceRow {
  name: string;
  kind: string;
  area_id: number | null;
  x: number;
  y: number;
}

const PLACE = `
  select name, kind, null::integer as area_id, st_x(location) as x, st_y(location) as y
  from place
  where id = $1::integer and kind <> 'gata'`;

const AREA = `
  select name, kind, id as area_id, st_x(middle) as x, st_y(middle) as y
  from area
    cross join lateral st_pointonsurface(shape) as middle
  where id = $1::integer`;

const SCENE = `
  select name, scene_status(status, last_seen) as kind, null::integer as area_id, st_x(middle) as x, st_y(middle) as y
  from drug_scene
    cross join lateral st_pointonsurface(shape) as middle
  where id = $1::uuid`;

const PARTNER = `
  select name, kind, null::integer as area_id, st_x(location) as x, st_y(location) as y
  from partner
  where id = $1::uuid`;

// Where nothing has a name a hexagon goes by its number.
const NEAREST = `
  select coalesce((
      select name
      from place
      where kind <> 'gata'
      order by location <-> st_setsrid(st_makepoint($1::double precision, $2::double precision), st_srid(location))
      limit 1
    ), $3::text) as name,
    'cell' as kind, null::integer as area_id, $1::double precision as x, $2::double precision as y`;

/** Which place does a key name, as far as the actor may know it? Null for none. `cellSize` is for cells. */
export async function readPlace(client: Client, key: string, cellSize: CellSize): Promise<KnownPlace | null> {
  const [head = "", tail] = key.split(":");
  switch (head) {
    case "area":
      return asPlace(client, { key, sort: "area" }, [AREA, [tail]]);
    case "scene":
      return asPlace(client, { key, sort: "scene" }, [SCENE, [tail]]);
    case "partner":
      return asPlace(client, { key, sort: "partner" }, [PARTNER, [tail]]);
    case "cells":
    case "cell": {
      const { x, y } = cellCentre(Number(tail), cellSize);
      return asPlace(client, { key, sort: "cell" }, [NEAREST, [x, y, tail]]);
    }
    default:
      return asPlace(client, { key, sort: "place" }, [PLACE, [head]]);
  }
}

async function asPlace(
  client: Client,
  known: Pick<KnownPlace, "key" | "sort">,
  [sql, values]: readonly [string, readonly unknown[]],
): Promise<KnownPlace | null> {
  const { rows } = await client.query<PlaceRow>(sql, [...values]);
  const row = rows[0];
  if (row === undefined) return null;
  const { name, kind, area_id: areaId, x, y } = row;
  return { ...known, name, kind, areaId, position: { x, y } };
}
