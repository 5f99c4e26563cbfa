import type { PlanTellers } from "#core/contract/plan.ts";
import type { WordedActivity } from "#core/domain/plan/compare-activities.ts";
import type { Client } from "../db/database.ts";

/** Adopts a version or notes its evaluation. False where there is none. */
export async function changeVersion(
  client: Client,
  id: string,
  {
    adoptedOn,
    evaluatedOn,
  }: { readonly adoptedOn?: string | undefined; readonly evaluatedOn?: string | undefined },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update plan_version
    set adopted_on = coalesce($2::date, adopted_on), is_draft = is_draft and $2::date is null,
      evaluated_on = coalesce($3::date, evaluated_on)
    where id = $1::uuid`,
    [id, adoptedOn ?? null, evaluatedOn ?? null],
  );
  return rowCount === 1;
}

/** The activities of a version as they are worded. */
export async function listWordedActivities(client: Client, planId: string): Promise<WordedActivity[]> {
  const { rows } = await client.query<WordedActivity>(
    `select key, name, challenge, actions, responsible, target_text as target, due_on::text as "dueOn"
    from activity
    where plan_id = $1::uuid
    order by ordinal`,
    [planId],
  );
  return rows;
}

export interface StoredActivityChange {
  readonly name?: string | undefined;
  readonly challenge?: string | undefined;
  readonly actions?: readonly string[] | undefined;
  readonly responsible?: readonly string[] | undefined;
  readonly dueOn?: string | null | undefined;
}

/** A row as it was when somebody began to change it. */
export interface Which {
  readonly id: string;
  readonly version: number;
}

/** Changes how an activity is worded, or its last day. False where it has another version, or there is none. */
export async function changeActivity(
  client: Client,
  { id, version }: Which,
  change: StoredActivityChange,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update activity
    set name = coalesce($2::text, name), challenge = coalesce($3::text, challenge),
      actions = coalesce($4::text[], actions), responsible = coalesce($5::text[], responsible),
      due_on = case when $7::boolean then $6::date else due_on end
    where id = $1::uuid and version = $8::integer`,
    [
      id,
      change.name ?? null,
      change.challenge ?? null,
      change.actions ?? null,
      change.responsible ?? null,
      change.dueOn ?? null,
      change.dueOn !== undefined,
      version,
    ],
  );
  return rowCount === 1;
}

/** Who changed an activity last, and how it is worded now; null where there is none. */
export async function readWordedActivity(client: Client, id: string) {
  const { rows } = await client.query<
    WordedActivity & { readonly version: number; readonly changedBy: string | null }
  >(
    `select key, name, challenge, actions, responsible, target_text as target, due_on::text as "dueOn", version,
      changed_by as "changedBy"
    from activity
    where id = $1::uuid`,
    [id],
  );
  return rows[0] ?? null;
}

/** Who can tell how an activity goes: every account that reads the plan, by its function. */
export async function listTellers(client: Client): Promise<PlanTellers> {
  const { rows } = await client.query<PlanTellers[number]>(`
    select id, display_name as name
    from account
    where role not in ('admin', 'guard')
    order by display_name`);
  return rows;
}

/** Replaces who tells how an activity goes. */
export async function saveOwners(
  client: Client,
  activityId: string,
  accountIds: readonly string[],
): Promise<void> {
  await client.query("delete from activity_owner where activity_id = $1::uuid", [activityId]);
  await client.query(
    `insert into activity_owner (municipality_id, activity_id, account_id)
    select app_municipality(), $1::uuid, unnest($2::uuid[])`,
    [activityId, accountIds],
  );
}

export interface StoredNote {
  readonly activityId: string;
  readonly userId: string | null;
  readonly status: string;
  readonly count: number | null;
  readonly comment: string;
  readonly nextOn: string | null;
}

/** Tells how an activity goes. */
export async function addActivityNote(client: Client, note: StoredNote): Promise<void> {
  await client.query(
    `insert into activity_note (municipality_id, activity_id, noted_by, status, count, comment, next_on)
    values (app_municipality(), $1::uuid, $2::uuid, $3::text, $4::numeric, $5::text, $6::date)`,
    [note.activityId, note.userId, note.status, note.count, note.comment, note.nextOn],
  );
}

/** Enters a value; a number of persons under five is stored as "fewer than five". False where there is no such indicator. */
export async function addIndicatorValue(
  client: Client,
  indicatorId: string,
  value: { readonly observedOn: string; readonly value: number; readonly source: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into indicator_value (municipality_id, indicator_id, observed_on, value, source)
    select municipality_id, id, $2::date, case when hides_small and $3::numeric < 5 then null else $3::numeric end,
      $4::text
    from indicator
    where id = $1::uuid`,
    [indicatorId, value.observedOn, value.value, value.source],
  );
  return rowCount === 1;
}

/** Enters what a survey says of a goal; the same year again replaces it. */
export async function addGoalValue(
  client: Client,
  goalId: string,
  value: {
    readonly year: number;
    readonly share: number;
    readonly answers: number;
    readonly source: string;
    readonly series: string;
  },
): Promise<void> {
  await client.query(
    `insert into goal_value (municipality_id, goal_id, year, share, answers, source, series)
    values (app_municipality(), $1::uuid, $2::smallint, $3::numeric, $4::integer, $5::text, $6::text)
    on conflict (municipality_id, goal_id, series, year)
    do update set share = excluded.share, answers = excluded.answers, source = excluded.source`,
    [goalId, value.year, value.share, value.answers, value.source, value.series],
  );
}
