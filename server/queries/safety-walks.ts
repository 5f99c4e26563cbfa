import type { SafetyWalk, WalkPoint } from "#core/contract/safety-walk.ts";
import type { Client } from "../db/database.ts";

/** What a reader of protocols may see beside kinds, places and actions: the database holds it by columns. */
export interface ProtocolReader {
  readonly hasPositions: boolean;
  /** The text, and whether there is a link. */
  readonly hasText: boolean;
}

const LINK = `exists (
          select
          from walk_link l
          where l.municipality_id = w.municipality_id and l.walk_id = w.id and l.revoked_at is null
        )`;

/** The safety walks, coming ones first, then the newest; `today` is what late is told by. */
export async function listSafetyWalks(
  client: Client,
  { hasText }: ProtocolReader,
): Promise<{ today: string; items: SafetyWalk[] }> {
  const { rows } = await client.query<{ today: string; items: SafetyWalk[] }>(`
    with counted as (
      select p.walk_id, count(*)::integer as points,
        (count(*) filter (where p.action is not null and p.done_on is null))::integer as open,
        (count(*) filter (where p.action is not null and p.done_on is null and p.due_on < app_today()))::integer as late
      from walk_point p
      where p.municipality_id = app_municipality()
      group by p.walk_id
    )
    select app_today()::text as today, coalesce((
      select json_agg(json_build_object('id', w.id, 'name', w.name, 'status', w.status, 'startsAt', w.starts_at,
        'endsAt', w.ends_at, 'day', (w.starts_at at time zone m.time_zone)::date, 'areaName', a.name,
        'ledBy', w.led_by, 'lon', round(st_x(at)::numeric, 6), 'lat', round(st_y(at)::numeric, 6),
        'points', coalesce(c.points, 0), 'open', coalesce(c.open, 0), 'late', coalesce(c.late, 0),
        'hasLink', ${hasText ? LINK : "false"},
        'version', w.version, 'isExample', w.is_example)
        order by w.status <> 'planned', case when w.status = 'planned' then w.starts_at end, w.starts_at desc)
      from walk w
        join municipality m on m.id = w.municipality_id
        left join counted c on c.walk_id = w.id
        left join area a on a.municipality_id = w.municipality_id and a.id = w.area_id
        left join walk_stop s on s.municipality_id = w.municipality_id and s.walk_id = w.id and s.ordinal = 1
        cross join lateral st_transform(coalesce(w.location, s.location), 4326) as at
      where w.municipality_id = app_municipality() and w.kind = 'trygghetsvandring'
        and w.starts_at > app_today() - interval '3 years'
    ), '[]') as items`);
  return rows[0] ?? { today: "", items: [] };
}

/** The protocol of a walk, in the order it was written; null where there is no such walk. */
export async function listWalkPoints(
  client: Client,
  walkId: string,
  { hasPositions, hasText }: ProtocolReader,
): Promise<WalkPoint[] | null> {
  const at = hasPositions ? "st_transform(p.location, 4326)" : "null::geometry";
  const { rows } = await client.query<{ items: WalkPoint[] }>(
    `select coalesce((
      select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'body', ${hasText ? "p.body" : "''"}, 'placeName', p.place_name,
        'lon', round(st_x(at)::numeric, 6), 'lat', round(st_y(at)::numeric, 6), 'isLinked', p.is_linked,
        'isUnsafety', p.is_unsafety, 'action', case when p.action is not null then
          json_build_object('what', p.action, 'owner', p.owner, 'dueOn', p.due_on, 'doneOn', p.done_on) end,
        'version', p.version) order by p.written_at, p.id)
      from walk_point p
        cross join lateral (select ${at} as at) as position
      where p.municipality_id = w.municipality_id and p.walk_id = w.id
    ), '[]') as items
    from walk w
    where w.municipality_id = app_municipality() and w.id = $1::uuid and w.kind = 'trygghetsvandring'`,
    [walkId],
  );
  return rows[0]?.items ?? null;
}
