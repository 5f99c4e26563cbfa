import type { Client } from "../db/database.ts";

/** The frame of one shift as it goes into the database. */
export interface StoredShift {
  readonly externalId: string;
  readonly kind: string;
  readonly name: string;
  readonly startsMs: number;
  readonly endsMs: number;
}

/** Stores shift frames under an import, keeping those they change for undoing; gives how many were new and changed. */
export async function saveImportedShifts(
  client: Client,
  importNo: number,
  shifts: readonly StoredShift[],
): Promise<{ added: number; changed: number }> {
  const { rows } = await client.query<{ added: number; changed: number }>(
    `with given as (
      select t.external_id, t.kind, t.name, to_timestamp(t.starts_s) as starts_at, to_timestamp(t.ends_s) as ends_at
      from unnest($2::text[], $3::text[], $4::text[], $5::double precision[], $6::double precision[])
        as t (external_id, kind, name, starts_s, ends_s)
    ),
    old as (
      select s.id, s.external_id, s.import_no,
        jsonb_build_object('kind', s.kind, 'name', s.name, 'status', s.status, 'starts_at', s.starts_at,
          'ends_at', s.ends_at, 'import_no', s.import_no) as before,
        (s.kind, s.name, s.starts_at, s.ends_at) is distinct from (g.kind, g.name, g.starts_at, g.ends_at) as differs
      from given g
        join shift s on s.municipality_id = app_municipality() and s.external_id = g.external_id
    ),
    kept as (
      insert into import_before (municipality_id, import_no, previous_import_no, kind, row_id, before)
      select app_municipality(), $1::integer, import_no, 'shift', id::text, before from old where differs
    ),
    changed as (
      update shift s
      set kind = g.kind, name = g.name, starts_at = g.starts_at, ends_at = g.ends_at, import_no = $1
      from old
        join given g using (external_id)
      where s.municipality_id = app_municipality() and s.id = old.id and old.differs
      returning s.id
    ),
    added as (
      insert into shift (municipality_id, external_id, kind, name, status, starts_at, ends_at, import_no)
      select app_municipality(), g.external_id, g.kind, g.name, 'planned', g.starts_at, g.ends_at, $1
      from given g
      where not exists (select from old where old.external_id = g.external_id)
      returning id
    )
    select (select count(*)::integer from added) as added, (select count(*)::integer from changed) as changed`,
    [
      importNo,
      shifts.map((shift) => shift.externalId),
      shifts.map((shift) => shift.kind),
      shifts.map((shift) => shift.name),
      shifts.map((shift) => shift.startsMs / 1000),
      shifts.map((shift) => shift.endsMs / 1000),
    ],
  );
  return rows[0] ?? { added: 0, changed: 0 };
}
