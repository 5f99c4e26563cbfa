import type { NewFrame } from "#core/contract/shift-plan.ts";
import type { Client } from "../db/database.ts";

/** A permit that a stop lies in. */
export interface PermitAtStop {
  readonly stopId: string;
  readonly areaName: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly weekhours: readonly number[];
}

/** Which permits do stops lie in? */
export async function listPermitsAtStops(
  client: Client,
  stops: readonly { readonly id: string; readonly lon: number; readonly lat: number }[],
): Promise<PermitAtStop[]> {
  if (stops.length === 0) return [];
  const { rows } = await client.query<PermitAtStop>(
    `select g.id as "stopId", p.name as "areaName", p.first_day::text as "firstDay", p.last_day::text as "lastDay",
      p.weekhours
    from jsonb_to_recordset($1::jsonb) as g (id uuid, lon double precision, lat double precision)
      join municipality m on m.id = app_municipality()
      join permit p on p.municipality_id = m.id
        and st_covers(p.shape, st_transform(st_setsrid(st_makepoint(g.lon, g.lat), 4326), m.srid))`,
    [JSON.stringify(stops.map(({ id, lon, lat }) => ({ id, lon, lat })))],
  );
  return rows;
}

/** How long each shift's crew has rested before it, in hours, where that is less than 11. */
export async function listShortRests(
  client: Client,
  shiftIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ id: string; hours: number }>(
    `select s.id, extract(epoch from s.starts_at - max(b.ends_at))::double precision / 3600 as hours
    from shift s
      join shift b on b.municipality_id = s.municipality_id and b.name = s.name and b.kind = s.kind
        and b.id <> s.id and b.starts_at < s.starts_at and b.status <> 'cancelled'
        and b.ends_at > s.starts_at - interval '11 hours'
    where s.municipality_id = app_municipality() and s.id = any ($1::uuid[])
    group by s.id, s.starts_at`,
    [shiftIds],
  );
  return new Map(rows.map(({ id, hours }) => [id, hours]));
}

/** Stores a frame made by hand, once; what is worth a warning about it. */
export async function addFrame(client: Client, frame: NewFrame): Promise<("short_notice" | "rest")[]> {
  await client.query(
    `insert into shift (municipality_id, id, kind, name, status, starts_at, ends_at, crew_size, solo_decision, travel)
    values (app_municipality(), $1::uuid, $2::text, $3::text, 'planned', $4::timestamptz, $5::timestamptz,
      $6::smallint, $7::text, $8::text)
    on conflict do nothing`,
    [
      frame.id,
      frame.kind,
      frame.crew,
      frame.startsAt,
      frame.endsAt,
      frame.crewSize,
      frame.soloDecision,
      frame.travel,
    ],
  );
  const { rows } = await client.query<{ short: boolean; rest: boolean }>(
    `select s.starts_at < now() + interval '14 days' as short,
      exists (
        select from shift o
        where o.municipality_id = s.municipality_id and o.name = s.name and o.id <> s.id and o.status <> 'cancelled'
          and o.starts_at < s.ends_at + interval '11 hours' and o.ends_at > s.starts_at - interval '11 hours'
      ) as rest
    from shift s
    where s.municipality_id = app_municipality() and s.id = $1::uuid`,
    [frame.id],
  );
  const row = rows[0];
  return [...(row?.short ? (["short_notice"] as const) : []), ...(row?.rest ? (["rest"] as const) : [])];
}
