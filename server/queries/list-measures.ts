import type { MeasureGround, MeasureItem } from "#core/contract/measure.ts";
import { measureMarks } from "#core/domain/measure/measure-marks.ts";
import type { Client } from "../db/database.ts";

/** Which measures are asked for; what is left out or null narrows nothing. */
export interface MeasuresQuestion {
  readonly id?: string | undefined;
  readonly group?: number | undefined;
  readonly place?: string | undefined;
  readonly activity?: string | undefined;
  readonly problem?: string | undefined;
  readonly limit?: number | undefined;
}

/** Of one answer. */
const MOST_MEASURES = 500;

type MeasureRow = Omit<MeasureItem, "marks" | "createdAt"> & { createdAt: Date };

/**
 * The measures that the actor may know, with what makes each stand out on `today`; what goes on before what is over,
 * the nearest follow-up first.
 */
export async function listMeasures(
  client: Client,
  { id, group, place, activity, problem, limit }: MeasuresQuestion,
  today: string,
): Promise<MeasureItem[]> {
  const { rows } = await client.query<MeasureRow>(
    `select m.id, m.title, m.library_key as "libraryKey", m.problem_id as "problemId", m.cause,
      m.place_name as "placeName", m.place_key as "placeKey",
      st_x(st_transform(m.location, 4326)) as lon, st_y(st_transform(m.location, 4326)) as lat,
      m.group_id as "groupId", g.name as "groupName", m.week_hours as "weekHours",
      m.activity_id as "activityId", a.name as "activityName", m.owner, m.partners, m.target,
      m.starts_on::text as "startsOn", m.ends_on::text as "endsOn", m.hours::float8 as hours,
      m.follow_up_on::text as "followUpOn", m.followed_up_on::text as "followedUpOn", m.status, m.verdict,
      m.chosen_by as "chosenBy", m.meeting_id as "meetingId", m.created_at as "createdAt", m.version,
      m.changed_by as "changedBy",
      m.is_example as "isExample"
    from measure m
      left join area g on g.municipality_id = m.municipality_id and g.id = m.group_id
      left join activity a on a.municipality_id = m.municipality_id and a.id = m.activity_id
    where ($1::uuid is null or m.id = $1) and ($2::integer is null or m.group_id = $2)
      and ($3::text is null or m.place_key = $3) and ($4::uuid is null or m.activity_id = $4)
      and ($5::uuid is null or m.problem_id = $5)
    order by m.status in ('done', 'cancelled'), m.follow_up_on nulls first, m.created_at, m.id
    limit $6::integer`,
    [id ?? null, group ?? null, place ?? null, activity ?? null, problem ?? null, limit ?? MOST_MEASURES],
  );
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    marks: measureMarks(row, today),
  }));
}

/** What a measure is compared with and where a move is looked for, for roles that may know. */
export async function listMeasureGrounds(client: Client, id: string): Promise<MeasureGround[]> {
  const { rows } = await client.query<Omit<MeasureGround, "frozenAt"> & { frozenAt: Date }>(
    `select kind, name, st_x(st_transform(location, 4326)) as lon, st_y(st_transform(location, 4326)) as lat,
      inner_m as "innerM", outer_m as "outerM", reason, frozen_at as "frozenAt"
    from measure_ground
    where measure_id = $1::uuid
    order by kind`,
    [id],
  );
  return rows.map((row) => ({ ...row, frozenAt: row.frozenAt.toISOString() }));
}
