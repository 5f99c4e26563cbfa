import type { Plan, PlanVersion } from "#core/contract/plan.ts";
import { activityState } from "#core/domain/plan/activity-state.ts";
import { kindsOfActivity } from "#core/domain/plan/entered-counts.ts";
import { goalVerdict, intervalOf } from "#core/domain/plan/goal-verdict.ts";
import type { Client } from "../db/database.ts";

/** The versions of the plan, the newest first. */
export async function listPlanVersions(client: Client): Promise<PlanVersion[]> {
  const { rows } = await client.query<PlanVersion>(`
    select id, title, year, adopted_on::text as "adoptedOn", is_draft as "isDraft", previous_id as "previousId",
      evaluated_on::text as "evaluatedOn", is_example as "isExample"
    from plan_version
    order by year desc, coalesce(adopted_on, '-infinity') desc, id`);
  return rows;
}

type Area = Plan["areas"][number];
type Activity = Area["activities"][number];

interface ActivityRow {
  id: string;
  areaId: string;
  key: string;
  name: string;
  challenge: string;
  actions: string[];
  responsible: string[];
  targetText: string | null;
  targetValue: number | null;
  targetUnit: string | null;
  targetPeriod: string | null;
  isContinuous: boolean;
  dueOn: string | null;
  countedBy: string | null;
  status: Activity["status"] | null;
  notedAt: Date | null;
  notedOn: string | null;
  toldCount: number | null;
  comment: string | null;
  nextOn: string | null;
  version: number;
  changedBy: string | null;
  isMine: boolean;
  owners: string[];
  measures: number;
  indicators: Activity["indicators"];
}

/** What the system counts by itself, by the name an activity gives. */
export type PlanCounts = ReadonlyMap<string, PlanCount>;

/** A number the system counts, of how many where that is known, and what it is. */
export interface PlanCount {
  readonly count: number;
  readonly of: number | null;
  readonly what: string;
}

/** What else is counted for an activity, by the name of what it is counted by first. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  meetings: ["group_reviewed", "decisions_done"],
  safety_walks: ["student_walks"],
  parent_walk_areas: ["parent_walks"],
  polar_hours: ["polar_rounds"],
};

/** The areas of a version with their activities as they stand on `today`. */
export async function listPlanAreas(
  client: Client,
  planId: string,
  { today, counts }: { readonly today: string; readonly counts: PlanCounts },
): Promise<Area[]> {
  const { rows: areas } = await client.query<Omit<Area, "activities">>(
    'select id, key, name, purpose, goal, version, changed_by as "changedBy" from plan_area where plan_id = $1::uuid order by ordinal',
    [planId],
  );
  const { rows } = await client.query<ActivityRow>(
    `with earlier as (
      -- The same activities in this version and those before: what was told of one goes on being so.
      select x.id, x.key
      from activity x
        join plan_version of_x on of_x.id = x.plan_id
        join plan_version v on v.id = $1::uuid
      where x.plan_id = v.id or of_x.year < v.year
    )
    select a.id, a.area_id as "areaId", a.key, a.name, a.challenge, a.actions, a.responsible,
      a.target_text as "targetText", a.target_value::float8 as "targetValue", a.target_unit as "targetUnit",
      a.target_period as "targetPeriod", a.is_continuous as "isContinuous", a.due_on::text as "dueOn",
      a.counted as "countedBy", a.version, a.changed_by as "changedBy", n.status, n.noted_at as "notedAt",
      (n.noted_at at time zone m.time_zone)::date::text as "notedOn", n.count::float8 as "toldCount", n.comment,
      n.next_on::text as "nextOn",
      exists (
        select from activity_owner o where o.activity_id = a.id and o.account_id = (select app_user())
      ) as "isMine",
      array(
        select o.account_id from activity_owner o where o.activity_id = a.id order by o.account_id
      ) as owners,
      (
        select count(*) from measure s where s.activity_id = a.id and s.status <> 'cancelled'
      )::integer as measures,
      coalesce((
        select json_agg(json_build_object('id', i.id, 'name', i.name, 'unit', i.unit, 'direction', i.direction,
          'dataSource', i.data_source, 'hidesSmall', i.hides_small, 'latest', (
            select json_build_object('observedOn', v.observed_on, 'value', v.value, 'source', v.source)
            from indicator_value v
              join indicator same on same.id = v.indicator_id and same.name = i.name
              join earlier e on e.id = same.activity_id and e.key = a.key
            order by v.observed_on desc, v.id
            limit 1
          )) order by i.ordinal)
        from indicator i
        where i.activity_id = a.id
      ), '[]'::json) as indicators
    from activity a
      join municipality m on m.id = a.municipality_id
      left join lateral (
        select *
        from activity_note n
          join earlier e on e.id = n.activity_id and e.key = a.key
        order by n.noted_at desc, n.id
        limit 1
      ) n on true
    where a.plan_id = $1::uuid
    order by a.ordinal`,
    [planId],
  );
  return areas.map((area) => ({
    ...area,
    activities: rows.filter(({ areaId }) => areaId === area.id).map((row) => toActivity(row, today, counts)),
  }));
}

function toActivity(row: ActivityRow, today: string, counts: PlanCounts): Activity {
  const { isContinuous, notedOn, nextOn, dueOn } = row;
  const told = { status: row.status ?? "not_started", isContinuous, notedOn, nextOn, dueOn } as const;
  const bySystem = row.countedBy === null ? undefined : counts.get(row.countedBy);
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    challenge: row.challenge,
    actions: row.actions,
    responsible: row.responsible,
    target:
      row.targetText === null || row.targetValue === null
        ? null
        : {
            text: row.targetText,
            value: row.targetValue,
            unit: row.targetUnit ?? "",
            period: row.targetPeriod,
          },
    isContinuous,
    ...activityState(told, today),
    notedAt: row.notedAt?.toISOString() ?? null,
    comment: row.comment ?? "",
    nextOn,
    dueOn,
    isMine: row.isMine,
    owners: row.owners,
    counted: countedOf(row, bySystem),
    counts: (BESIDE[row.countedBy ?? ""] ?? []).flatMap((name) => counts.get(name) ?? []),
    entered: kindsOfActivity(row.key),
    indicators: row.indicators,
    measures: row.measures,
    version: row.version,
    changedBy: row.changedBy,
  };
}

function countedOf(
  { targetValue, targetUnit, toldCount }: ActivityRow,
  bySystem: PlanCount | undefined,
): Activity["counted"] {
  if (bySystem !== undefined) return { ...bySystem, of: bySystem.of ?? targetValue, isBySystem: true };
  return toldCount === null
    ? null
    : { count: toldCount, of: targetValue, what: targetUnit ?? "", isBySystem: false };
}

type Goal = Plan["goals"][number];

interface GoalRow extends Omit<Goal, "values" | "verdict"> {
  values: {
    year: number;
    share: number;
    answers: number;
    source: string;
    series: string;
    isExample: boolean;
  }[];
}

/** The goals of a version with what surveys say of them: the newest series, newest first. */
export async function listPlanGoals(client: Client, planId: string): Promise<Goal[]> {
  const { rows } = await client.query<GoalRow>(
    `select g.id, g.key, g.area_id as "areaId", g.text, g.kind, g.activity_id as "activityId", g.opens,
      g.version, g.changed_by as "changedBy",
      coalesce((
        select json_agg(json_build_object('year', v.year, 'share', v.share::float8, 'answers', v.answers,
          'source', v.source, 'series', v.series, 'isExample', v.is_example) order by v.year desc)
        from goal_value v
        where v.goal_id = g.id
      ), '[]'::json) as values
    from plan_goal g
    where g.plan_id = $1::uuid
    order by g.ordinal`,
    [planId],
  );
  return rows.map(({ values, ...goal }) => {
    const series = values.filter((value) => value.series === values[0]?.series);
    const [now, before] = series;
    return {
      ...goal,
      values: series.map(({ series: _series, ...value }) => ({ ...value, ...intervalOf(value) })),
      verdict: now && before ? goalVerdict(now, before) : null,
    };
  });
}
