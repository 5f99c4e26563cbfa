import type { Client } from "../db/database.ts";

/** A version of the plan with all that is in it, as it is first stored. */
export interface PlanToAdd {
  readonly title: string;
  readonly year: number;
  readonly areas: readonly {
    readonly key: string;
    readonly name: string;
    readonly purpose: string;
    readonly goal: string;
  }[];
  readonly activities: readonly {
    readonly areaKey: string;
    readonly key: string;
    readonly name: string;
    readonly challenge: string;
    readonly actions: readonly string[];
    readonly responsible: readonly string[];
    readonly targetText: string | null;
    readonly targetValue: number | null;
    readonly targetUnit: string | null;
    readonly targetPeriod: string | null;
    readonly isContinuous: boolean;
    readonly counted: string | null;
    readonly indicators: readonly {
      readonly name: string;
      readonly unit: string;
      readonly direction: string;
      readonly dataSource: string;
      readonly hidesSmall: boolean;
    }[];
  }[];
  readonly goals: readonly {
    readonly key: string;
    readonly areaKey: string | null;
    readonly text: string;
    readonly kind: string;
    readonly activityKey: string | null;
    readonly opens: string | null;
  }[];
}

/** Stores the first version of the plan. For jobs. */
export async function addPlan(client: Client, plan: PlanToAdd): Promise<void> {
  await client.query(
    `with given as (select $1::jsonb as plan),
    version as (
      insert into plan_version (municipality_id, title, year)
      select app_municipality(), plan ->> 'title', (plan ->> 'year')::smallint from given
      returning municipality_id, id
    ),
    area as (
      insert into plan_area (municipality_id, plan_id, key, ordinal, name, purpose, goal)
      select v.municipality_id, v.id, a.item ->> 'key', a.ordinal, a.item ->> 'name', a.item ->> 'purpose',
        a.item ->> 'goal'
      from version v
        cross join given
        cross join jsonb_array_elements(plan -> 'areas') with ordinality as a (item, ordinal)
      returning id, key
    ),
    activity as (
      insert into activity (municipality_id, plan_id, area_id, key, ordinal, name, challenge, actions, responsible,
        target_text, target_value, target_unit, target_period, is_continuous, counted)
      select v.municipality_id, v.id, area.id, a.item ->> 'key', a.ordinal, a.item ->> 'name', a.item ->> 'challenge',
        array(select jsonb_array_elements_text(a.item -> 'actions')),
        array(select jsonb_array_elements_text(a.item -> 'responsible')), a.item ->> 'targetText',
        (a.item ->> 'targetValue')::numeric, a.item ->> 'targetUnit', a.item ->> 'targetPeriod',
        (a.item ->> 'isContinuous')::boolean, a.item ->> 'counted'
      from version v
        cross join given
        cross join jsonb_array_elements(plan -> 'activities') with ordinality as a (item, ordinal)
        join area on area.key = a.item ->> 'areaKey'
      returning id, key
    ),
    indicator as (
      insert into indicator (municipality_id, activity_id, ordinal, name, unit, direction, data_source, hides_small)
      select v.municipality_id, activity.id, i.ordinal, i.item ->> 'name', i.item ->> 'unit', i.item ->> 'direction',
        i.item ->> 'dataSource', (i.item ->> 'hidesSmall')::boolean
      from version v
        cross join given
        cross join jsonb_array_elements(plan -> 'activities') as a (item)
        join activity on activity.key = a.item ->> 'key'
        cross join jsonb_array_elements(a.item -> 'indicators') with ordinality as i (item, ordinal)
    )
    insert into plan_goal (municipality_id, plan_id, area_id, key, ordinal, text, kind, activity_id, opens)
    select v.municipality_id, v.id, area.id, g.item ->> 'key', g.ordinal, g.item ->> 'text', g.item ->> 'kind',
      activity.id, g.item ->> 'opens'
    from version v
      cross join given
      cross join jsonb_array_elements(plan -> 'goals') with ordinality as g (item, ordinal)
      left join area on area.key = g.item ->> 'areaKey'
      left join activity on activity.key = g.item ->> 'activityKey'`,
    [JSON.stringify(plan)],
  );
}

/** Begins the next version as a draft that reads as the last; null where there is none to begin from. */
export async function copyPlan(
  client: Client,
  { title, year, isExample }: { readonly title: string; readonly year: number; readonly isExample: boolean },
): Promise<string | null> {
  const { rows } = await client.query<{ id: string; previous: string }>(
    `insert into plan_version (municipality_id, title, year, is_draft, previous_id, is_example)
    select municipality_id, $1::text, $2::smallint, true, id, $3::boolean
    from plan_version
    where not is_draft
    order by year desc, coalesce(adopted_on, '-infinity') desc
    limit 1
    returning id, previous_id as previous`,
    [title, year, isExample],
  );
  const [made] = rows;
  if (made === undefined) return null;
  const versions = [made.id, made.previous];
  for (const sql of COPIES) await client.query(sql, versions);
  return made.id;
}

const COPIES = [
  `insert into plan_area (municipality_id, plan_id, key, ordinal, name, purpose, goal)
  select municipality_id, $1::uuid, key, ordinal, name, purpose, goal from plan_area where plan_id = $2::uuid`,
  `insert into activity (municipality_id, plan_id, area_id, key, ordinal, name, challenge, actions, responsible,
    target_text, target_value, target_unit, target_period, is_continuous, due_on, counted)
  select a.municipality_id, $1::uuid, n.id, a.key, a.ordinal, a.name, a.challenge, a.actions, a.responsible,
    a.target_text, a.target_value, a.target_unit, a.target_period, a.is_continuous, a.due_on, a.counted
  from activity a
    join plan_area o on o.id = a.area_id
    join plan_area n on n.plan_id = $1 and n.key = o.key
  where a.plan_id = $2::uuid`,
  `insert into indicator (municipality_id, activity_id, ordinal, name, unit, direction, data_source, hides_small)
  select i.municipality_id, n.id, i.ordinal, i.name, i.unit, i.direction, i.data_source, i.hides_small
  from indicator i
    join activity o on o.id = i.activity_id and o.plan_id = $2::uuid
    join activity n on n.plan_id = $1::uuid and n.key = o.key`,
  `insert into activity_owner (municipality_id, activity_id, account_id, is_example)
  select w.municipality_id, n.id, w.account_id, w.is_example
  from activity_owner w
    join activity o on o.id = w.activity_id and o.plan_id = $2::uuid
    join activity n on n.plan_id = $1::uuid and n.key = o.key`,
  `insert into plan_goal (municipality_id, plan_id, area_id, key, ordinal, text, kind, activity_id, opens)
  select g.municipality_id, $1::uuid, na.id, g.key, g.ordinal, g.text, g.kind, n.id, g.opens
  from plan_goal g
    left join plan_area oa on oa.id = g.area_id
    left join plan_area na on na.plan_id = $1 and na.key = oa.key
    left join activity o on o.id = g.activity_id
    left join activity n on n.plan_id = $1 and n.key = o.key
  where g.plan_id = $2::uuid`,
  `insert into goal_value (municipality_id, goal_id, year, share, answers, source, series, is_example)
  select v.municipality_id, n.id, v.year, v.share, v.answers, v.source, v.series, v.is_example
  from goal_value v
    join plan_goal o on o.id = v.goal_id and o.plan_id = $2::uuid
    join plan_goal n on n.plan_id = $1::uuid and n.key = o.key`,
];
