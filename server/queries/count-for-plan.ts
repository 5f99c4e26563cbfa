import type { Client } from "../db/database.ts";

/** A number the system counts, by name: `of` how many where that is known. */
export interface CountRow {
  key: string;
  count: number;
  of: number | null;
  what: string;
}

/**
 * What the system counts for the plan's activities, by name: this year unless it says otherwise, carried out only.
 * For jobs; `count` is never of single persons.
 */
export async function countForPlan(client: Client): Promise<CountRow[]> {
  const { rows } = await client.query<CountRow>(`
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
      union all
      select s.kind, s.area_id, s.starts_at::date, null
      from shift s
      where s.status = 'carried_out' and s.kind in ('foraldravandring', 'dagvandring', 'polarverksamhet')
    ),
    this_year as (
      select o.*
      from outing o cross join days
      where o.day >= days.year_from and o.day <= days.today
    ),
    entered as (
      select c.*
      from activity_count c cross join days
      where c.counted_on <= days.today
    ),
    entered_this_year as (
      select e.*
      from entered e cross join days
      where e.counted_on >= days.year_from
    ),
    newest as (
      select distinct on (kind, group_id) kind, group_id, count, out_of
      from entered
      order by kind, group_id, counted_on desc, entered_at desc, id
    ),
    host_round as (
      select s.id, place.name
      from shift s
        cross join days
        cross join (values ('Fisksätra'), ('Orminge')) as place (name)
      where s.kind = 'trygghetsvard' and s.status = 'carried_out'
        and s.starts_at::date >= days.month_from and s.starts_at::date < days.month_to
        and (s.name ilike '%' || place.name || '%' or exists (
          select
          from shift_stop p
            join area a on a.municipality_id = p.municipality_id and a.kind = 'regso' and a.name = place.name
          where p.municipality_id = s.municipality_id and p.shift_id = s.id and p.carried_out_at is not null
            and st_covers(a.shape, p.location)
        ))
    )
    select 'inspections_' || k.kind as key, count(i.id)::integer as count, null::integer as of, 'i år' as what
    from (values ('workplace'), ('pub'), ('tobacco')) as k (kind)
      cross join days
      left join inspection i on i.kind = k.kind and i.status = 'held' and i.month >= days.year_from
    group by k.kind
    union all
    select 'meetings', count(*)::integer, null, 'möten i år'
    from meeting m cross join days
    where m.status = 'held' and m.starts_at >= days.year_from
    union all
    select 'decisions_done', count(*) filter (where d.status = 'done')::integer, nullif(count(*), 0)::integer,
      'mötesbeslut klara i år'
    from decision d
      join meeting m on m.municipality_id = d.municipality_id and m.id = d.meeting_id
      cross join days
    where m.status = 'held' and m.starts_at >= days.year_from and d.status <> 'dropped'
    union all
    select 'group_reviewed', count(n.group_id)::integer, count(*)::integer, 'grupper kvalitetsgranskade'
    from area a
      left join newest n on n.kind = 'group_reviewed' and n.group_id = a.id
    where a.kind = 'group'
    union all
    select 'drug_scenes', count(*)::integer, null, 'aktiva scener'
    from drug_scene
    where status = 'active'
    union all
    select 'host_rounds', count(distinct id)::integer, null, 'rundor förra månaden: '
      || count(*) filter (where name = 'Fisksätra') || ' i Fisksätra, '
      || count(*) filter (where name = 'Orminge') || ' i Orminge'
    from host_round
    union all
    select 'parent_walk_areas', count(*) filter (where walked.area_id is not null)::integer, count(*)::integer,
      'områden med föräldravandring i år'
    from area a
      left join (
        select area_id from this_year where kind = 'foraldravandring'
        union
        select group_id from entered_this_year where kind = 'parent_walks' and count > 0
      ) walked on walked.area_id = a.id
    where a.kind = 'group'
    union all
    select 'parent_walks', (
        (select count(*) from this_year where kind = 'foraldravandring')
        + (select coalesce(sum(count), 0) from entered_this_year where kind = 'parent_walks')
      )::integer, null, 'föräldravandringar i år'
    union all
    select 'day_walks', (
        (select count(*) from this_year where kind = 'dagvandring')
        + (select coalesce(sum(count), 0) from entered_this_year where kind = 'day_walks')
      )::integer, null, 'vandringar i år'
    union all
    select 'safety_walks', count(*)::integer, null, 'vandringar i år'
    from this_year
    where kind = 'trygghetsvandring'
    union all
    select 'student_walks', count(*) filter (where led_by = 'students')::integer, nullif(count(*), 0)::integer,
      'trygghetsvandringar i år ledda av elever'
    from this_year
    where kind = 'trygghetsvandring'
    union all
    select 'polar_rounds', count(*)::integer, null, 'polarkvällar i år'
    from this_year
    where kind = 'polarverksamhet'
    union all
    select 'industrial_partners', count(*) filter (where p.joined_on is not null)::integer, nullif(count(*), 0)::integer,
      'anslutna i industriområden'
    from partner p
      join area a on a.municipality_id = p.municipality_id and a.id = p.area_id
    where a.kind = 'industrial'
    union all
    select 'officials_trained', count(*)::integer, null,
      'utbildningar i år, ' || sum(count) || ' deltagare'
    from entered_this_year
    where kind = 'officials_trained'
    having count(*) > 0
    union all
    select 'election_workers_trained', sum(count)::integer, null, 'valarbetare utbildade i år'
    from entered_this_year
    where kind = 'election_workers_trained'
    having count(*) > 0
    union all
    select 'polling_staff_trained', count, out_of, 'vallokaler med utbildad personal'
    from newest
    where kind = 'polling_staff_trained'
    union all
    select 'information_posted', sum(count)::integer,
      case when count(out_of) = count(*) then sum(out_of)::integer end, 'tvättstugor och toaletter med information'
    from newest
    where kind = 'information_posted'
    having count(*) > 0
    union all
    select 'guards_employed', count, out_of, 'kommunvakter anställda mot beslutade'
    from newest
    where kind = 'guards_employed'
    union all
    select 'graffiti_with_time', coalesce(round(100.0 * count(*) filter (
        where e.occurred_to is not null and e.accuracy in ('exact', 'street')
      ) / nullif(count(*), 0)), 0)::integer, null, '% har tid och plats'
    from current_event e cross join days
    where e.source_id = 'klotter' and e.start_day >= days.year_from
    union all
    select 'group_measures', count(*)::integer, null, 'insatser pågår'
    from measure
    where status = 'under_way'`);
  return rows;
}
