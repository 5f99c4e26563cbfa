import type { Tours } from "#core/contract/layer.ts";
import type { Client } from "../db/database.ts";
import { asFeatureCollection, type FeatureRow } from "./feature.ts";

type Tour = Tours["features"][number];

interface Days {
  readonly from: string | null;
  /** Not among them. */
  readonly to: string | null;
}

/** Shifts, or walks, that touch some days, with their stops in order. */
export async function listTours(client: Client, kind: "shift" | "walk", { from, to }: Days): Promise<Tours> {
  const { rows } = await client.query<FeatureRow<Tour["properties"], Tour["geometry"]>>(
    `select s.id,
      json_build_object('kind', s.kind, 'name', s.name, 'status', s.status, 'startsAt', s.starts_at,
        'endsAt', s.ends_at, 'isExample', s.is_example, 'stops', coalesce((
          select json_agg(json_build_object('order', stop.ordinal, 'name', stop.name,
            'lon', round(st_x(at)::numeric, 6), 'lat', round(st_y(at)::numeric, 6),
            'plannedFrom', stop.planned_from, 'plannedTo', stop.planned_to,
            'carriedOutAt', stop.carried_out_at) order by stop.ordinal)
          from ${kind}_stop stop
            cross join lateral st_transform(stop.location, 4326) as at
          where stop.municipality_id = s.municipality_id and stop.${kind}_id = s.id
        ), '[]')) as properties,
      st_asgeojson(st_transform(s.route, 4326), 6)::json as geometry
    from ${kind} s
      join municipality m on m.id = s.municipality_id
    where ($1::date is null or s.ends_at > $1::timestamp at time zone m.time_zone)
      and ($2::date is null or s.starts_at < $2::timestamp at time zone m.time_zone)
    order by s.starts_at`,
    [from, to],
  );
  return asFeatureCollection(rows);
}
