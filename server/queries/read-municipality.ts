import type { Session } from "#core/contract/session.ts";
import type { Client } from "../db/database.ts";

interface MunicipalityRow {
  id: number;
  name: string;
  srid: number;
  time_zone: string;
  bounds: [number, number, number, number];
  example_today: string | null;
  data_version: number;
}

/** The actor's municipality. */
export async function readMunicipality(client: Client): Promise<Session["municipality"]> {
  const { rows } = await client.query<MunicipalityRow>(`
    select m.id, m.name, m.srid, m.time_zone, m.example_today, m.data_version,
      array[st_xmin(shape), st_ymin(shape), st_xmax(shape), st_ymax(shape)] as bounds
    from municipality m
      cross join lateral st_transform(m.boundary, 4326) as shape
    where m.id = app_municipality()`);
  const row = rows[0];
  if (row === undefined) throw new Error("the actor's municipality does not exist");
  return {
    id: row.id,
    name: row.name,
    srid: row.srid,
    timeZone: row.time_zone,
    bounds: row.bounds,
    exampleToday: row.example_today,
    dataVersion: row.data_version,
  };
}
