import type { DrugScenes } from "#core/contract/layer.ts";
import type { Client } from "../db/database.ts";
import { asFeatureCollection, type FeatureRow } from "./feature.ts";

type Scene = DrugScenes["features"][number];

/** Open drug scenes with the hours of the week they are active, newest sighting first. */
export async function listDrugScenes(client: Client): Promise<DrugScenes> {
  const { rows } = await client.query<FeatureRow<Scene["properties"], Scene["geometry"]>>(`
    select id, json_build_object('name', name, 'status', scene_status(status, last_seen), 'firstSeen', first_seen, 'lastSeen', last_seen,
        'profile', profile, 'isExample', is_example) as properties,
      st_asgeojson(st_transform(shape, 4326), 6)::json as geometry
    from drug_scene
    order by last_seen desc, name`);
  return asFeatureCollection(rows);
}
