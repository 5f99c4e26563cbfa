import type { Client } from "../db/database.ts";

/**
 * What the system counts for the plan's activities, by name: this year unless it says otherwise, carried out only.
 * For jobs; `count` is never of single persons.
 */
export async function countForPlan(client: Client): Promise<{ key: string; count: number; what: string }[]> {
  const { rows } = await client.query<{ key: string; count: number; what: string }>(`
    with days as (
      select date_trunc('year', app_today()::timestamp)::date as year_from,
        (date_trunc('month', app_today()::timestamp) - interval '1 month')::date as month_from,
        date_trunc('month', app_today()::timestamp)::date as month_to,
        app_today() as today
    ),
    outing as (
      select w.kind, w.area_id, w.starts_at::date as day, w.led_by
      from walk w
      where w.status = 'carried_out'
    )
    select 'inspections_' || k.kind as key, count(i.id)::integer as count, 'i år' as what
    from (values ('workplace'), ('pub'), ('tobacco')) as k (kind)
      cross join days
      left join inspection i on i.kind = k.kind and i.status = 'held' and i.month >= days.year_from
    group by k.kind
    union all
    select 'meetings', count(*)::integer, 'möten i år'
    from meeting m cross join days
    where m.status = 'held' and m.starts_at >= days.year_from
    union all
    select 'drug_scenes', count(*)::integer, 'aktiva scener'
    from drug_scene
    where status = 'active'
    union all
    select 'host_rounds', count(*)::integer, 'rundor i Fisksätra och Orminge förra månaden'
    from shift s cross join days
    where s.kind = 'trygghetsvard' and s.status = 'carried_out'
      and s.starts_at::date >= days.month_from and s.starts_at::date < days.month_to
      and (s.name ilike '%fisksätra%' or s.name ilike '%orminge%')
    union all
    select 'parent_walk_areas', count(distinct outing.area_id)::integer, 'områden med vandring i år'
    from outing cross join days
    where kind = 'foraldravandring' and day >= days.year_from and day <= days.today
    union all
    select 'day_walks', count(*)::integer, 'vandringar i år'
    from outing cross join days
    where kind = 'dagvandring' and day >= days.year_from and day <= days.today
    union all
    select 'safety_walks', count(*)::integer,
      'vandringar i år, ' || count(*) filter (where led_by = 'students') || ' ledda av elever'
    from outing cross join days
    where kind = 'trygghetsvandring' and day >= days.year_from and day <= days.today
    union all
    select 'polar_rounds', count(*)::integer, 'kvällar i år'
    from outing cross join days
    where kind = 'polarverksamhet' and day >= days.year_from and day <= days.today
    union all
    select 'industrial_partners', count(*)::integer, 'anslutna i industriområden'
    from partner p
      join area a on a.municipality_id = p.municipality_id and a.id = p.area_id
    where a.kind = 'industrial' and p.joined_on is not null
    union all
    select 'graffiti_with_time', coalesce(round(100.0 * count(*) filter (
        where e.occurred_to is not null and e.accuracy in ('exact', 'street')
      ) / nullif(count(*), 0)), 0)::integer, '% har tid och plats'
    from current_event e cross join days
    where e.source_id = 'klotter' and e.start_day >= days.year_from
    union all
    select 'group_measures', count(*)::integer, 'insatser pågår'
    from measure
    where status = 'under_way'`);
  return rows;
}
