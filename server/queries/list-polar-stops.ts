import type { TimeAtPlace } from "#core/domain/plan/hours-in-windows.ts";
import type { Client } from "../db/database.ts";

/** The time that youth workers out at night have spent at their stops in the last twelve weeks. For jobs. */
export async function listPolarStops(client: Client): Promise<TimeAtPlace[]> {
  const { rows } = await client.query<TimeAtPlace>(`
    with stop as (
      select s.municipality_id, s.location, s.planned_from, s.planned_to
      from walk w
        join walk_stop s on s.municipality_id = w.municipality_id and s.walk_id = w.id
      where w.kind = 'polarverksamhet' and w.status = 'carried_out'
      union all
      select s.municipality_id, s.location, s.planned_from, s.planned_to
      from shift w
        join shift_stop s on s.municipality_id = w.municipality_id and s.shift_id = w.id
      where w.kind = 'polarverksamhet' and s.carried_out_at is not null
    )
    select st_x(stop.location) as x, st_y(stop.location) as y,
      ((extract(isodow from local.at) - 1) * 24 + extract(hour from local.at))::integer as weekhour,
      extract(minute from local.at)::integer as minute,
      (extract(epoch from stop.planned_to - stop.planned_from) / 60)::float8 as minutes
    from stop
      join municipality m on m.id = stop.municipality_id
      cross join lateral (select stop.planned_from at time zone m.time_zone as at) local
    where stop.municipality_id = app_municipality() and local.at::date between app_today() - 84 and app_today()`);
  return rows;
}
