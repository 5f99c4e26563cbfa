import type { Unsafety } from "#core/contract/layer.ts";
import type { Client } from "../db/database.ts";
import { asFeatureCollection, type FeatureRow } from "./feature.ts";

type Point = Unsafety["features"][number];

/** Where people felt unsafe from `from` to `to` (exclusive), newest first. */
export async function listUnsafetyPoints(
  client: Client,
  from: string | null,
  to: string | null,
): Promise<Unsafety> {
  const { rows } = await client.query<FeatureRow<Point["properties"], Point["geometry"]>>(
    `select id, json_build_object('kind', kind, 'observedOn', observed_on, 'placeName', place_name,
        'isExample', is_example) as properties,
      st_asgeojson(st_transform(location, 4326), 6)::json as geometry
    from current_unsafety_point
    where location is not null
      and ($1::date is null or observed_on >= $1)
      and ($2::date is null or observed_on < $2)
    order by observed_on desc, id`,
    [from, to],
  );
  return asFeatureCollection(rows);
}
