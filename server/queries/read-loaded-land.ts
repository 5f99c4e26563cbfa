import type { Client } from "../db/database.ts";

/** The land an operator has loaded, as the text of a GeoJSON collection in degrees; null while what ships is in use. */
export async function readLoadedLand(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ land: string }>(
    `select json_build_object('type', 'FeatureCollection', 'features', json_build_array(json_build_object(
      'type', 'Feature', 'properties', json_build_object(),
      'geometry', st_asgeojson(st_transform(m.land, 4326), 5)::json)))::text as land
    from municipality m
      join loaded_data d on d.municipality_id = m.id and d.name = 'municipality' and d.origin = 'operator'
    where m.id = app_municipality()`,
  );
  return rows[0]?.land ?? null;
}
