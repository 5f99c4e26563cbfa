import type { Client } from "../db/database.ts";

export interface OutingRow {
  readonly kind: string;
  readonly name: string;
  readonly status: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  /** Key of the group area. */
  readonly areaKey: string | null;
  readonly stops: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly plannedFromMs: number;
    readonly plannedToMs: number;
    readonly carriedOutAtMs: number | null;
  }[];
}

// After the stop that the longest pause follows, within five hours; none in a short shift.
const BREAK = `case when g."endsAtMs" - g."startsAtMs" > 5 * 3600000 then coalesce((
  select s.planned_to
  from (
    select s.planned_to, lead(s.planned_from) over (order by s.ordinal) - s.planned_to as pause
    from stop s
    where s.id = g.id
  ) s
  where s.pause >= interval '30 minutes' and s.planned_to <= to_timestamp(g."startsAtMs" / 1000) + interval '5 hours'
  order by s.pause desc
  limit 1
), to_timestamp(g."startsAtMs" / 1000) + interval '4 hours 30 minutes') end`;

// The statement is the same for shifts and walks but for the tables' names.
const insertInto = (outing: "shift" | "walk") => `
  with given as (
    select gen_random_uuid() as id, o.*
    from jsonb_to_recordset($1::jsonb) as o (kind text, name text, status text, "startsAtMs" bigint, "endsAtMs" bigint,
      "areaKey" text, stops jsonb)
  ),
  stop as (
    select g.id, s.ordinal, s.stop->>'name' as name,
      st_setsrid(st_makepoint((s.stop->>'x')::double precision, (s.stop->>'y')::double precision), m.srid) as location,
      to_timestamp((s.stop->>'plannedFromMs')::bigint / 1000) as planned_from,
      to_timestamp((s.stop->>'plannedToMs')::bigint / 1000) as planned_to,
      to_timestamp((s.stop->>'carriedOutAtMs')::bigint / 1000) as carried_out_at
    from municipality m
      cross join given g
      cross join lateral jsonb_array_elements(g.stops) with ordinality as s (stop, ordinal)
    where m.id = app_municipality()
  ),
  stored as (
    insert into ${outing} (municipality_id, id, kind, name, status, starts_at, ends_at, area_id, route, is_example${outing === "shift" ? ", published_at, break_from, break_to, published_travel, published_break_from, published_break_to" : ""})
    select app_municipality(), g.id, g.kind, g.name, g.status, to_timestamp(g."startsAtMs" / 1000),
      to_timestamp(g."endsAtMs" / 1000),
      (
        select a.id
        from area a
        where a.municipality_id = app_municipality() and a.kind = 'group' and a.key = g."areaKey"
      ),
      (select st_makeline(s.location order by s.ordinal) from stop s where s.id = g.id having count(*) > 1), true
      ${outing === "shift" ? `, case when jsonb_array_length(g.stops) > 0 then now() end, ${BREAK}, ${BREAK} + interval '30 minutes', 'walk', ${BREAK}, ${BREAK} + interval '30 minutes'` : ""}
    from given g
    returning id
  )
  insert into ${outing}_stop (municipality_id, ${outing}_id, ordinal, name, location, planned_from, planned_to,
    carried_out_at)
  select app_municipality(), s.id, s.ordinal, s.name, s.location, s.planned_from, s.planned_to, s.carried_out_at
  from stop s
    join stored on stored.id = s.id`;

const INSERT_SHIFTS = insertInto("shift");
const INSERT_WALKS = insertInto("walk");

/** Stores example shifts with their stops; the route is the line through them. */
export async function insertExampleShifts(client: Client, shifts: readonly OutingRow[]): Promise<void> {
  await client.query(INSERT_SHIFTS, [JSON.stringify(shifts)]);
}

/** Stores example walks with their stops; the route is the line through them. */
export async function insertExampleWalks(client: Client, walks: readonly OutingRow[]): Promise<void> {
  await client.query(INSERT_WALKS, [JSON.stringify(walks)]);
}
