import type { ExampleProtocol } from "#core/domain/example/draw-walk-points.ts";
import type { Client } from "../db/database.ts";

/** Lets example safety walks have somebody who leads them, a place to begin at, and what their protocols say. */
export async function insertExampleProtocols(
  client: Client,
  protocols: readonly ExampleProtocol[],
): Promise<void> {
  await client.query(
    `with given as (
      select p.*
      from jsonb_to_recordset($1::jsonb) as p (name text, "startsAtMs" bigint, "ledBy" text, points jsonb)
    ),
    begun as (
      update walk
      set led_by = g."ledBy", location = s.location, name = walk.name || ' ' || s.name
      from given g, walk_stop s
      where walk.municipality_id = app_municipality() and walk.is_example and walk.kind = 'trygghetsvandring'
        and walk.name = g.name and walk.starts_at = to_timestamp(g."startsAtMs" / 1000)
        and s.municipality_id = walk.municipality_id and s.walk_id = walk.id and s.ordinal = 1
      returning walk.municipality_id, walk.id, g.points, walk.starts_at
    )
    insert into walk_point (municipality_id, id, walk_id, kind, body, place_name, location, is_linked, written_at,
      is_unsafety, action, owner, due_on, done_on)
    select b.municipality_id, gen_random_uuid(), b.id, p.kind, p.body, p."placeName",
      st_setsrid(st_makepoint(p.x, p.y), m.srid), false, b.starts_at + p.ordinal * interval '9 minutes', p."isUnsafety",
      p.action, p.owner, p."dueOn", p."doneOn"
    from begun b
      join municipality m on m.id = b.municipality_id
      cross join lateral rows from (jsonb_to_recordset(b.points) as (kind text, body text, "placeName" text,
        x double precision, y double precision, "isUnsafety" boolean, action text, owner text, "dueOn" date,
        "doneOn" date)) with ordinality as p (kind, body, "placeName", x, y, "isUnsafety", action, owner, "dueOn",
        "doneOn", ordinal)`,
    [JSON.stringify(protocols)],
  );
}

/** A walk of today that students lead, so that its link can be tried. */
export async function insertExampleStudentWalk(client: Client, today: string): Promise<void> {
  await client.query(
    `insert into walk (municipality_id, kind, name, status, starts_at, ends_at, area_id, led_by, location, is_example)
    select p.municipality_id, 'trygghetsvandring', 'Gymnasieelever går runt ' || p.name, 'planned',
      ($1::date + time '13:00') at time zone m.time_zone, ($1::date + time '15:00') at time zone m.time_zone,
      (
        select min(a.id)
        from area a
        where a.municipality_id = p.municipality_id and a.kind = 'group' and st_covers(a.shape, p.location)
      ),
      'students', p.location, true
    from place p
      join municipality m on m.id = p.municipality_id
    where p.municipality_id = app_municipality() and p.name = 'Orminge centrum'
    order by p.rank
    limit 1`,
    [today],
  );
}
