import type { Client } from "../db/database.ts";

/** One area as it goes into the database. */
export interface StoredArea {
  readonly kind: string;
  readonly key: string;
  readonly name: string;
  readonly population: number | null;
  /** GeoJSON MultiPolygon in the municipality's metres. */
  readonly shape: string;
}

export interface AreaFault {
  readonly ordinal: number;
  readonly kind: "invalid" | "outside";
  readonly reason: string;
}

/** Which of these shapes cross themselves or leave the municipality by more than its tolerance? `ordinal` counts from 1. */
export async function findAreaFaults(client: Client, shapes: readonly string[]): Promise<AreaFault[]> {
  const { rows } = await client.query<AreaFault>(
    `with home as materialized (
      select srid, st_buffer(boundary, tolerance_m) as shape from municipality where id = app_municipality()
    ),
    given as (
      select t.ordinal, st_setsrid(st_geomfromgeojson(t.shape), home.srid) as shape, home.shape as home
      from unnest($1::text[]) with ordinality as t (shape, ordinal)
        cross join home
    )
    select g.ordinal::integer as ordinal,
      case when st_isvalid(g.shape) then 'outside' else 'invalid' end as kind,
      st_isvalidreason(g.shape) as reason
    from given g
    where case when st_isvalid(g.shape) then not st_covers(g.home, g.shape) else true end
    order by g.ordinal`,
    [shapes],
  );
  return rows;
}

export interface AreaResult {
  readonly isNew: boolean;
  readonly isChanged: boolean;
}

/** Stores an area under an import; what it was before is kept for undoing. Nothing is done when it is the same. */
export async function saveImportedArea(
  client: Client,
  importNo: number,
  area: StoredArea,
): Promise<AreaResult> {
  const { rows } = await client.query<{ is_new: boolean; is_changed: boolean }>(
    `with given as (
      select st_multi(st_setsrid(st_geomfromgeojson($6::text), m.srid)) as shape
      from municipality m
      where m.id = app_municipality()
    ),
    old as (
      select a.id, a.import_no,
        jsonb_build_object('name', a.name, 'kind', a.kind, 'population', a.population, 'shape', a.shape::text,
          'import_no', a.import_no) as before,
        a.name <> $4::text or a.population is distinct from $5::integer or not st_equals(a.shape, given.shape) as differs
      from area a
        cross join given
      where a.municipality_id = app_municipality() and a.kind = $2::text and a.key = $3::text
    ),
    kept as (
      insert into import_before (municipality_id, import_no, previous_import_no, kind, row_id, before)
      select app_municipality(), $1::integer, import_no, 'area', id::text, before from old where differs
    ),
    changed as (
      update area a
      set name = $4, population = $5, shape = given.shape, import_no = $1
      from old, given
      where a.municipality_id = app_municipality() and a.id = old.id and old.differs
    ),
    added as (
      insert into area (municipality_id, kind, key, name, population, shape, import_no)
      select app_municipality(), $2, $3, $4, $5, given.shape, $1
      from given
      where not exists (select from old)
      returning id
    )
    select exists (select from added) as is_new, coalesce((select differs from old), false) as is_changed`,
    [importNo, area.kind, area.key, area.name, area.population, area.shape],
  );
  return { isNew: rows[0]?.is_new ?? false, isChanged: rows[0]?.is_changed ?? false };
}
