import type { Areas } from "#core/contract/reference.ts";
import type { Client } from "../db/database.ts";
import { asFeatureCollection, type FeatureRow } from "./feature.ts";

type Area = Areas["features"][number];

/** The named areas of all kinds, in degrees to the sixth decimal (0.1 m). */
export async function listAreas(client: Client): Promise<Areas> {
  const { rows } = await client.query<FeatureRow<Area["properties"], Area["geometry"]>>(`
    select id, json_build_object('kind', kind, 'name', name, 'population', population) as properties,
      st_asgeojson(st_transform(shape, 4326), 6)::json as geometry
    from area
    order by kind, name`);
  return asFeatureCollection(rows);
}
