import type { AreaKind } from "#core/contract/reference.ts";
import type { Client } from "../db/database.ts";

export interface ReferenceArea {
  readonly key: string;
  readonly name: string;
  readonly population: number | null;
  /** GeoJSON text of a polygon in degrees. */
  readonly shape: string;
}

/** Adds areas of one kind or brings them up to date. Throws if a shape is not valid, naming the area. */
export async function saveAreas(
  client: Client,
  kind: AreaKind,
  areas: readonly ReferenceArea[],
): Promise<void> {
  const { rows } = await client.query<{ name: string; reason: string }>(
    `select a.name, st_isvalidreason(st_geomfromgeojson(a.shape)) as reason
    from jsonb_to_recordset($1::jsonb) as a (name text, shape text)
    where not st_isvalid(st_geomfromgeojson(a.shape))`,
    [JSON.stringify(areas)],
  );
  const [invalid] = rows;
  if (invalid) throw new RangeError(`Området "${invalid.name}" har en ogiltig form: ${invalid.reason}.`);
  await client.query(
    `insert into area (municipality_id, kind, key, name, population, shape)
    select m.id, $1::text, a.key, a.name, a.population,
      st_multi(st_transform(st_setsrid(st_geomfromgeojson(a.shape), 4326), m.srid))
    from municipality m
      cross join jsonb_to_recordset($2::jsonb) as a (key text, name text, population integer, shape text)
    where m.id = app_municipality()
    on conflict (municipality_id, kind, key) do update
    set name = excluded.name, population = excluded.population, shape = excluded.shape`,
    [kind, JSON.stringify(areas)],
  );
}
