import type { MyShift, MyShifts } from "#core/contract/check-in.ts";
import { travelMinutes } from "#core/domain/allocation/travel.ts";
import type { Client } from "../db/database.ts";

type MyStop = MyShift["stops"][number];
interface ShiftRow extends Omit<MyShift, "stops"> {
  readonly stops: readonly (Omit<MyStop, "travelMin"> & { readonly distanceM: number | null })[];
}

/** The guard's own shifts that touch today or tomorrow, with what is published of them. */
export async function listMyShifts(client: Client): Promise<MyShift[]> {
  const { rows } = await client.query<{ shift: ShiftRow }>(`
    select json_build_object('id', s.id, 'crew', s.name, 'kind', s.kind, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
      'travel', s.published_travel, 'breakFrom', s.published_break_from, 'breakTo', s.published_break_to,
      'stops', coalesce((
        select json_agg(json_build_object('id', p.id, 'order', p.ordinal, 'name', p.name,
          'lon', round(st_x(p.degrees)::numeric, 6), 'lat', round(st_y(p.degrees)::numeric, 6),
          'from', p.planned_from, 'to', p.planned_to, 'reason', p.reason,
          'distanceM', st_distance(p.location, p.before)) order by p.ordinal)
        from (
          select p.*, st_transform(p.location, 4326) as degrees, lag(p.location) over (order by p.ordinal) as before
          from shift_stop p
          where p.municipality_id = s.municipality_id and p.shift_id = s.id
        ) p
      ), '[]'),
      'occasions', coalesce((
        select json_agg(json_build_object('id', o.id, 'kind', o.kind, 'placeName', o.place_name,
          'lon', round(st_x(o.degrees)::numeric, 6), 'lat', round(st_y(o.degrees)::numeric, 6),
          'startsAt', o.starts_at, 'endsAt', o.ends_at, 'responsible', o.responsible, 'checklist', coalesce((
            select json_agg(json_build_object('ordinal', i.ordinal, 'body', i.body, 'isDone', i.is_done)
              order by i.ordinal)
            from occasion_item i
            where i.municipality_id = s.municipality_id and i.occasion_id = o.id
          ), '[]')) order by o.starts_at, o.place_name)
        from (
          select o.id, o.kind, o.place_name, o.starts_at, o.ends_at, o.responsible,
            st_transform(o.location, 4326) as degrees
          from occasion o
          where o.municipality_id = s.municipality_id and o.starts_at < s.ends_at and o.ends_at > s.starts_at
        ) o
      ), '[]'),
      'checkIns', coalesce((
        select json_agg(json_build_object('id', c.id, 'stopId', c.stop_id, 'kind', c.kind, 'at', c.at) order by c.at)
        from check_in c
        where c.municipality_id = s.municipality_id and c.shift_id = s.id and c.stop_id is not null
      ), '[]')) as shift
    from shift s
      join municipality m on m.id = s.municipality_id
    where s.status <> 'cancelled'
      and s.ends_at >= app_today()::timestamp at time zone m.time_zone
      and s.starts_at < (app_today() + 2)::timestamp at time zone m.time_zone
    order by s.starts_at`);
  return rows.map(({ shift }) => ({
    ...shift,
    stops: shift.stops.map(({ distanceM, ...stop }) => ({
      ...stop,
      travelMin: distanceM === null ? null : travelMinutes(distanceM, shift.travel),
    })),
  }));
}

/** What the phone keeps beside the shifts: the day, whom to call and what may be observed. */
export async function readDutyInfo(client: Client): Promise<Omit<MyShifts, "shifts">> {
  const { rows } = await client.query<Omit<MyShifts, "shifts">>(`
    select app_today()::text as today,
      json_build_object(
        'lead', (select phone from duty_contact where municipality_id = app_municipality() and function = 'lead'),
        'social', (select phone from duty_contact where municipality_id = app_municipality() and function = 'social')
      ) as contacts,
      coalesce((
        select json_agg(json_build_object('key', c.key, 'name', c.name_sv, 'nameEn', c.name_en) order by c.ordinal)
        from category c
        where c.municipality_id = app_municipality() and c.parent_id is null and c.map_rule <> 'municipality'
      ), '[]') as categories`);
  const row = rows[0];
  if (row === undefined) throw new Error("the actor's municipality does not exist");
  return row;
}
