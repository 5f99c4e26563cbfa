import type { Places } from "#core/contract/reference.ts";
import type { Client } from "../db/database.ts";
import { asFeatureCollection, type FeatureRow } from "./feature.ts";

type Place = Places["features"][number];

/** The gazetteer: named places with their other names. */
export async function listPlaces(client: Client): Promise<Places> {
  const { rows } = await client.query<FeatureRow<Place["properties"], Place["geometry"]>>(`
    select id, json_build_object('name', name, 'kind', kind, 'aliases', aliases, 'rank', rank) as properties,
      st_asgeojson(st_transform(location, 4326), 6)::json as geometry
    from place
    order by rank, name`);
  return asFeatureCollection(rows);
}
