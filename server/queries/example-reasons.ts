import { weekhourLabel } from "#core/domain/time/weekhour-label.ts";
import type { Client } from "../db/database.ts";

interface StopFacts {
  readonly shift_id: string;
  readonly ordinal: number;
  readonly weekhour: number;
  readonly events: number;
  /** In any hour. */
  readonly all: number;
  readonly visits: number;
}

const HOURS = 3;
const WEEK_HOURS = 168;

/**
 * Lets the coming stops of example shifts say why they are made, as proposals do: what was reported within 200 m in
 * the hours of the stop during six weeks, and how often somebody was there in 14 days. Counted, not invented.
 */
export async function giveExampleReasons(client: Client, today: string): Promise<void> {
  const { rows } = await client.query<StopFacts>(
    `with stop as (
      select p.shift_id, p.ordinal, p.name, p.location,
        ((extract(isodow from local) - 1) * 24 + extract(hour from local))::integer as weekhour
      from shift s
        join municipality m on m.id = s.municipality_id
        join shift_stop p on p.municipality_id = s.municipality_id and p.shift_id = s.id
        cross join lateral (select p.planned_from at time zone m.time_zone as local) as clock
      where s.municipality_id = app_municipality() and s.is_example and local >= $1::date
    ),
    reported as (
      select e.location, e.start_weekhour
      from current_event e
        join category c on c.municipality_id = e.municipality_id and c.id = e.category_id
      where e.municipality_id = app_municipality() and e.is_example and not e.is_spread and e.accuracy in ('exact', 'street')
        and e.setting <> 'indoors' and not c.found_by_control and not coalesce(e.reported_during_presence, false)
        and e.occurred_from >= $1::date - 42
    )
    select stop.shift_id, stop.ordinal, stop.weekhour,
      (
        select count(*)::integer
        from reported r
        where (r.start_weekhour - stop.weekhour + $3::integer) % $3::integer < $2::integer
          and st_dwithin(r.location, stop.location, 200)
      ) as events,
      (select count(*)::integer from reported r where st_dwithin(r.location, stop.location, 200)) as "all",
      (
        select count(*)::integer
        from shift_stop v
        where v.municipality_id = app_municipality() and v.name = stop.name
          and v.carried_out_at >= $1::date - 14 and v.carried_out_at < $1::date
      ) as visits
    from stop`,
    [today, HOURS, WEEK_HOURS],
  );
  await client.query(
    `update shift_stop p
    set reason = given.reason
    from unnest($1::uuid[], $2::integer[], $3::text[]) as given (shift_id, ordinal, reason)
    where p.municipality_id = app_municipality() and p.shift_id = given.shift_id and p.ordinal = given.ordinal`,
    [rows.map((row) => row.shift_id), rows.map((row) => row.ordinal), rows.map(reasonOf)],
  );
}

function reasonOf({ weekhour, events, all, visits }: StopFacts): string {
  const hours = Array.from({ length: HOURS }, (_, step) => (weekhour + step) % WEEK_HOURS);
  const counted =
    events > 0
      ? `${countOf(events)} ${weekhourLabel(hours)} senaste 6 v.`
      : `${countOf(all)} alla timmar senaste 6 v.`;
  return `${counted}, ${visits} besök på 14 dagar.`;
}

const countOf = (events: number) => `${events} ${events === 1 ? "händelse" : "händelser"}`;
