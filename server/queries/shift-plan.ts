import type { PlannedShift, PlannedStop, ShiftPlan } from "#core/contract/shift-plan.ts";
import type { Client } from "../db/database.ts";

/** A shift with its stops, drafted or else published, before any rule has looked at it. */
export type StoredPlan = Omit<PlannedShift, "checks">;

// Stops as the contract has them; a draft that is not published is kept just so.
const PUBLISHED_STOPS = `(
  select json_agg(json_build_object('id', p.id, 'placeKey', p.place_key, 'name', p.name,
    'lon', round(st_x(at)::numeric, 6), 'lat', round(st_y(at)::numeric, 6), 'from', p.planned_from,
    'to', p.planned_to, 'reason', p.reason, 'carriedOutAt', p.carried_out_at) order by p.ordinal)
  from shift_stop p
    cross join lateral st_transform(p.location, 4326) as at
  where p.municipality_id = s.municipality_id and p.shift_id = s.id
)`;

const SHIFT = `json_build_object('id', s.id, 'kind', s.kind, 'crew', s.name, 'status', s.status,
  'startsAt', s.starts_at, 'endsAt', s.ends_at, 'version', s.version, 'areaId', s.area_id, 'crewSize', s.crew_size,
  'soloDecision', s.solo_decision, 'travel', s.travel, 'policeAgreedOn', s.police_agreed_on,
  'breakFrom', s.break_from, 'breakTo', s.break_to, 'publishedAt', s.published_at, 'isDraft', s.draft is not null,
  'stops', coalesce(case
    when s.draft is null then ${PUBLISHED_STOPS}
    else (
      select json_agg(d.stop || jsonb_build_object('carriedOutAt', p.carried_out_at) order by d.no)
      from jsonb_array_elements(s.draft) with ordinality as d (stop, no)
        left join shift_stop p
          on p.municipality_id = s.municipality_id and p.shift_id = s.id and p.id = (d.stop->>'id')::uuid
    ) end, '[]'),
  'accountIds', coalesce((
    select json_agg(a.account_id order by a.account_id)
    from shift_account a
    where a.municipality_id = s.municipality_id and a.shift_id = s.id
  ), '[]'),
  'isExample', s.is_example)`;

/** The shifts that begin on the days from `from` to `to` (exclusive), with what is planned in them. */
export async function listPlannedShifts(client: Client, from: string, to: string): Promise<StoredPlan[]> {
  const { rows } = await client.query<{ shift: StoredPlan }>(
    `select ${SHIFT} as shift
    from shift s
      join municipality m on m.id = s.municipality_id
    where s.starts_at >= $1::timestamp at time zone m.time_zone
      and s.starts_at < $2::timestamp at time zone m.time_zone
    order by s.starts_at, s.name`,
    [from, to],
  );
  return rows.map(({ shift }) => shift);
}

/** One shift with what is planned in it; null where there is none. */
export async function readPlannedShift(client: Client, id: string): Promise<StoredPlan | null> {
  const { rows } = await client.query<{ shift: StoredPlan }>(
    `select ${SHIFT} as shift from shift s where s.municipality_id = app_municipality() and s.id = $1::uuid`,
    [id],
  );
  return rows[0]?.shift ?? null;
}

/** Walks that begin on the days from `from` to `to` (exclusive). */
export async function listOtherPresence(
  client: Client,
  from: string,
  to: string,
): Promise<ShiftPlan["others"]> {
  const { rows } = await client.query<ShiftPlan["others"][number]>(
    `select w.id, w.kind, w.name || coalesce(', ' || a.name, '') as name, to_json(w.starts_at) as "startsAt",
      to_json(w.ends_at) as "endsAt"
    from walk w
      join municipality m on m.id = w.municipality_id
      left join area a on a.municipality_id = w.municipality_id and a.id = w.area_id
    where w.status <> 'cancelled'
      and w.starts_at >= $1::timestamp at time zone m.time_zone
      and w.starts_at < $2::timestamp at time zone m.time_zone
    order by w.starts_at`,
    [from, to],
  );
  return rows;
}

/** The accounts that can be given a shift to see. */
export async function listGuards(client: Client): Promise<ShiftPlan["guards"]> {
  const { rows } = await client.query<ShiftPlan["guards"][number]>(
    "select id, display_name as name from account where role = 'guard' order by display_name",
  );
  return rows;
}

/** Stores the draft of a shift; the new version, or null where another change came between. */
export async function saveDraft(
  client: Client,
  id: string,
  plan: {
    readonly version: number;
    readonly travel: string;
    readonly policeAgreedOn: string | null;
    readonly breakFrom: string | null;
    readonly breakTo: string | null;
    readonly stops: readonly PlannedStop[];
  },
): Promise<number | null> {
  const { rows } = await client.query<{ version: number }>(
    `update shift
    set draft = $3::jsonb, travel = $4::text, police_agreed_on = $5::date, break_from = $6::timestamptz,
      break_to = $7::timestamptz, version = version + 1
    where municipality_id = app_municipality() and id = $1::uuid and version = $2::integer
    returning version`,
    [
      id,
      plan.version,
      JSON.stringify(plan.stops),
      plan.travel,
      plan.policeAgreedOn,
      plan.breakFrom,
      plan.breakTo,
    ],
  );
  return rows[0]?.version ?? null;
}

/**
 * Puts the draft of a shift in the place of what is published, keeping what has been carried out; the new version,
 * or null where another change came between. The accounts of the crew's last shift see this one where none is set.
 */
export async function publishShift(
  client: Client,
  {
    id,
    version,
    stops,
  }: { readonly id: string; readonly version: number; readonly stops: readonly PlannedStop[] },
): Promise<number | null> {
  const { rows } = await client.query<{ version: number }>(
    `update shift
    set draft = null, published_at = now(), version = version + 1, published_travel = travel,
      published_break_from = break_from, published_break_to = break_to
    where municipality_id = app_municipality() and id = $1::uuid and version = $2::integer
    returning version`,
    [id, version],
  );
  const saved = rows[0];
  if (saved === undefined) return null;
  const kept = await visitedStops(client, id, stops);
  const all = [...stops, ...kept].sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
  const { rows: done } = await client.query<{ id: string; at: string }>(
    `delete from shift_stop
    where municipality_id = app_municipality() and shift_id = $1::uuid
    returning id, to_json(carried_out_at) as at`,
    [id],
  );
  await client.query(
    `insert into shift_stop (municipality_id, shift_id, ordinal, id, place_key, name, location, planned_from, planned_to,
      reason, carried_out_at)
    select m.id, $1::uuid, g.no, (g.stop->>'id')::uuid, g.stop->>'placeKey', g.stop->>'name',
      st_transform(st_setsrid(st_makepoint((g.stop->>'lon')::double precision, (g.stop->>'lat')::double precision), 4326),
        m.srid),
      (g.stop->>'from')::timestamptz, (g.stop->>'to')::timestamptz, g.stop->>'reason',
      (select (d->>'at')::timestamptz from jsonb_array_elements($3::jsonb) as d where d->>'id' = g.stop->>'id')
    from municipality m
      cross join jsonb_array_elements($2::jsonb) with ordinality as g (stop, no)
    where m.id = app_municipality()`,
    [id, JSON.stringify(all), JSON.stringify(done)],
  );
  await client.query(
    `update shift s
    set route = (
      select st_makeline(p.location order by p.ordinal)
      from shift_stop p
      where p.municipality_id = s.municipality_id and p.shift_id = s.id
      having count(*) > 1
    )
    where s.municipality_id = app_municipality() and s.id = $1::uuid`,
    [id],
  );
  await client.query(
    `insert into shift_account (municipality_id, shift_id, account_id)
    select app_municipality(), $1::uuid, a.account_id
    from shift_account a
    where a.municipality_id = app_municipality()
      and a.shift_id = (
        select before.id
        from shift s
          join shift before on before.municipality_id = s.municipality_id and before.name = s.name
            and before.kind = s.kind and before.starts_at < s.starts_at
        where s.municipality_id = app_municipality() and s.id = $1::uuid
          and exists (
            select from shift_account b
            where b.municipality_id = before.municipality_id and b.shift_id = before.id)
        order by before.starts_at desc
        limit 1)
      and not exists (
        select from shift_account b where b.municipality_id = app_municipality() and b.shift_id = $1::uuid)`,
    [id],
  );
  return saved.version;
}

// A stop that a crew has been to, or tells of while the plan changes, stays in the plan.
async function visitedStops(
  client: Client,
  id: string,
  stops: readonly PlannedStop[],
): Promise<readonly PlannedStop[]> {
  const { rows } = await client.query<PlannedStop>(
    `select p.id, p.place_key as "placeKey", p.name, st_x(st_transform(p.location, 4326)) as lon,
      st_y(st_transform(p.location, 4326)) as lat, to_json(p.planned_from) as "from", to_json(p.planned_to) as "to",
      p.reason
    from shift_stop p
    where p.municipality_id = app_municipality() and p.shift_id = $1::uuid and p.id <> all ($2::uuid[])
      and (p.carried_out_at is not null or exists (
        select from check_in c where c.municipality_id = p.municipality_id and c.stop_id = p.id))
    for update of p`,
    [id, stops.map((stop) => stop.id)],
  );
  return rows;
}

/** Sets which accounts see a shift; only those of guards count. */
export async function setShiftAccounts(
  client: Client,
  id: string,
  accountIds: readonly string[],
): Promise<void> {
  await client.query(
    "delete from shift_account where municipality_id = app_municipality() and shift_id = $1::uuid",
    [id],
  );
  await client.query(
    `insert into shift_account (municipality_id, shift_id, account_id)
    select s.municipality_id, s.id, a.id
    from shift s
      join account a on a.municipality_id = s.municipality_id and a.role = 'guard' and a.id = any ($2::uuid[])
    where s.municipality_id = app_municipality() and s.id = $1::uuid`,
    [id, accountIds],
  );
}
