import type { Outcome } from "#core/contract/shift-plan.ts";
import type { Client } from "../db/database.ts";

/** What became of the shifts that begin on the days from `from` to `to` (exclusive): planned against done. */
export async function readOutcome(client: Client, from: string, to: string): Promise<Outcome> {
  const { rows } = await client.query<Outcome>(
    `with chosen as (
      select s.*
      from shift s
        join municipality m on m.id = s.municipality_id
      where s.starts_at >= $1::timestamp at time zone m.time_zone
        and s.starts_at < $2::timestamp at time zone m.time_zone
        and s.status <> 'cancelled'
    ),
    visit as (
      select p.name, p.location, p.carried_out_at at time zone m.time_zone as local,
        -- From arriving to leaving, where both were said; else as long as planned, half an hour at most.
        least(coalesce((
          select extract(epoch from max(c.at) - min(c.at)) / 60
          from check_in c
          where c.municipality_id = p.municipality_id and c.shift_id = p.shift_id and c.stop_id = p.id and c.kind <> 'undone'
          having count(*) > 1
        ), extract(epoch from p.planned_to - p.planned_from) / 60), 60) as minutes
      from chosen s
        join shift_stop p on p.municipality_id = s.municipality_id and p.shift_id = s.id
        join municipality m on m.id = s.municipality_id
      where p.carried_out_at is not null
    )
    select
      coalesce((
        select json_agg(json_build_object('id', s.id, 'crew', s.name, 'startsAt', s.starts_at,
          'planned', stops.planned, 'done', stops.done,
          'notReached', said.not_reached, 'observations', said.observations) order by s.starts_at)
        from chosen s
          cross join lateral (
            select count(*) as planned, count(p.carried_out_at) as done
            from shift_stop p
            where p.municipality_id = s.municipality_id and p.shift_id = s.id
          ) stops
          cross join lateral (
            select count(distinct c.stop_id) filter (where c.kind = 'not_reached') as not_reached,
              count(*) filter (where c.kind = 'observation') as observations
            from check_in c
            where c.municipality_id = s.municipality_id and c.shift_id = s.id
          ) said
        where stops.planned > 0
      ), '[]') as shifts,
      coalesce((
        select json_agg(json_build_object('name', d.name, 'lon', round(st_x(d.at)::numeric, 6),
          'lat', round(st_y(d.at)::numeric, 6), 'weekhour', d.weekhour, 'visits', d.visits, 'minutes', d.minutes)
          order by d.minutes desc, d.name, d.weekhour)
        from (
          select v.name, st_transform(st_centroid(st_collect(v.location)), 4326) as at,
            ((extract(isodow from v.local) - 1) * 24 + extract(hour from v.local))::integer as weekhour,
            count(*)::integer as visits, round(sum(v.minutes)::numeric, 1)::double precision as minutes
          from visit v
          group by v.name, weekhour
        ) d
      ), '[]') as dose,
      (
        select count(*)::integer
        from current_event e
        where e.reported_during_presence and e.start_day >= $1::date and e.start_day < $2::date
      ) as "eventsDuringPresence"`,
    [from, to],
  );
  return rows[0] ?? { shifts: [], dose: [], eventsDuringPresence: 0 };
}
