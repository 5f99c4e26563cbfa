import type { Partners } from "#core/contract/layer.ts";
import type { Client } from "../db/database.ts";
import { asFeatureCollection, type FeatureRow } from "./feature.ts";

type Partner = Partners["features"][number];

/** Partners and the industrial area each belongs to; contacts are not in it. */
export async function listPartners(client: Client): Promise<Partners> {
  const { rows } = await client.query<FeatureRow<Partner["properties"], Partner["geometry"]>>(`
    select p.id, json_build_object('name', p.name, 'kind', p.kind, 'areaId', p.area_id, 'areaName', a.name,
        'owns', p.owns, 'joinedOn', p.joined_on, 'isExample', p.is_example) as properties,
      st_asgeojson(st_transform(p.location, 4326), 6)::json as geometry
    from partner p
      left join area a on a.municipality_id = p.municipality_id and a.id = p.area_id
    order by p.name`);
  return asFeatureCollection(rows);
}
