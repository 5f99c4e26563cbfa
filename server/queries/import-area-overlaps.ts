import type { Client } from "../db/database.ts";
import type { StoredArea } from "./import-areas.ts";

export interface AreaOverlap {
  /** Counts from 1. */
  readonly ordinal: number;
  /** Name of the other area. */
  readonly other: string;
}

/**
 * Which of these areas lie over another of their kind, in the file or stored under another key, by more than
 * a hundredth of the smaller one? An event there belongs to one of the two only. One other area is named.
 */
export async function findAreaOverlaps(client: Client, areas: readonly StoredArea[]): Promise<AreaOverlap[]> {
  const { rows } = await client.query<AreaOverlap>(
    `with given as materialized (
      select t.ordinal, t.kind, t.key, t.name, st_setsrid(st_geomfromgeojson(t.shape), m.srid) as shape
      from unnest($1::text[], $2::text[], $3::text[], $4::text[]) with ordinality
          as t (kind, key, name, shape, ordinal)
        cross join municipality m
      where m.id = app_municipality()
    ),
    others as (
      select g.ordinal, o.name, o.ordinal as other_ordinal, g.shape, o.shape as other_shape
      from given g
        join given o on o.kind = g.kind and o.ordinal < g.ordinal and st_intersects(o.shape, g.shape)
      union all
      select g.ordinal, a.name, 0, g.shape, a.shape
      from given g
        join area a on a.municipality_id = app_municipality() and a.kind = g.kind and st_intersects(a.shape, g.shape)
      where not exists (select from given o where o.kind = a.kind and o.key = a.key)
    )
    select distinct on (ordinal) ordinal::integer as ordinal, name as other
    from others
    where st_area(st_intersection(shape, other_shape)) > 0.01 * least(st_area(shape), st_area(other_shape))
    order by ordinal, other_ordinal`,
    [
      areas.map(({ kind }) => kind),
      areas.map(({ key }) => key),
      areas.map(({ name }) => name),
      areas.map(({ shape }) => shape),
    ],
  );
  return rows;
}
