import type { Client } from "../db/database.ts";

/** A place in degrees, by a key of one's own. */
export interface KeyedPlace {
  readonly key: string;
  readonly lon: number;
  readonly lat: number;
}

/** What is known of a place that may get a stop. */
export interface PlanPlace {
  readonly key: string;
  readonly areaId: number | null;
  readonly daysSinceVisit: number | null;
  readonly visits: number;
  readonly scene: readonly number[] | null;
}

export interface PlacePermit {
  readonly key: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly weekhours: readonly number[];
}

const GIVEN = `given as (
  select g.key, st_transform(st_setsrid(st_makepoint(g.lon, g.lat), 4326), m.srid) as location
  from jsonb_to_recordset($1::jsonb) as g (key text, lon double precision, lat double precision)
    join municipality m on m.id = app_municipality()
)`;

/** Group area, last visit within a year, visits of the last 14 days and drug scene of each place, in no order. */
export async function readPlanPlaces(
  client: Client,
  places: readonly KeyedPlace[],
  day: string,
): Promise<PlanPlace[]> {
  const { rows } = await client.query<PlanPlace>(
    `with ${GIVEN},
    visit as (
      select p.location, $2::date - (p.carried_out_at at time zone m.time_zone)::date as days
      from shift_stop p
        join municipality m on m.id = p.municipality_id
      where p.municipality_id = app_municipality() and p.carried_out_at >= $2::date - 366 and p.carried_out_at < $2::date + 1
    )
    select g.key,
      (select min(a.id) from area a where a.kind = 'group' and st_covers(a.shape, g.location)) as "areaId",
      v.days as "daysSinceVisit", v.visits,
      (
        select d.profile
        from drug_scene d
        where d.status = 'active' and st_dwithin(d.shape, g.location, 200)
        order by st_distance(d.shape, g.location)
        limit 1
      ) as scene
    from given g
      cross join lateral (
        select min(v.days)::integer as days, (count(*) filter (where v.days <= 14))::integer as visits
        from visit v
        where st_dwithin(v.location, g.location, 150)
      ) v`,
    [JSON.stringify(places), day],
  );
  return rows;
}

/** The permits each place lies in. */
export async function listPlacePermits(
  client: Client,
  places: readonly KeyedPlace[],
): Promise<PlacePermit[]> {
  const { rows } = await client.query<PlacePermit>(
    `with ${GIVEN}
    select g.key, p.first_day::text as "firstDay", p.last_day::text as "lastDay", p.weekhours
    from given g
      join permit p on p.municipality_id = app_municipality() and st_covers(p.shape, g.location)`,
    [JSON.stringify(places)],
  );
  return rows;
}

/** How many stops of the three weeks before a day lie in each group area, carried out or planned. */
export async function countStopsByArea(
  client: Client,
  day: string,
): Promise<{ areaId: number; name: string; stops: number }[]> {
  const { rows } = await client.query<{ areaId: number; name: string; stops: number }>(
    `select a.id as "areaId", a.name, count(p.id)::integer as stops
    from area a
      left join shift_stop p on p.municipality_id = a.municipality_id
        and p.planned_from >= $1::date - 21 and p.planned_from < $1::date and st_covers(a.shape, p.location)
    where a.municipality_id = app_municipality() and a.kind = 'group'
    group by a.id, a.name
    order by a.name`,
    [day],
  );
  return rows;
}
