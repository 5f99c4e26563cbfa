import type { Client } from "../db/database.ts";

/** Whole events of a category group in two periods. */
export interface SituationCount {
  readonly key: string;
  readonly now: number;
  readonly before: number;
}

export interface SituationPeriods {
  readonly now: readonly [from: string, to: string];
  readonly before: readonly [from: string, to: string];
}

/**
 * How many events had each category group in a group's area, in two periods? Without what control finds and what
 * was reported during own presence. For roles that count events.
 */
export async function countSituation(
  client: Client,
  groupId: number,
  { now, before }: SituationPeriods,
): Promise<SituationCount[]> {
  const { rows } = await client.query<SituationCount>(
    `select coalesce(parent.key, c.key) as key,
      count(*) filter (where e.start_day >= $2::date and e.start_day < $3::date)::integer as now,
      count(*) filter (where e.start_day >= $4::date and e.start_day < $5::date)::integer as before
    from current_event e
      join category c on c.municipality_id = e.municipality_id and c.id = e.category_id
      left join category parent on parent.municipality_id = c.municipality_id and parent.id = c.parent_id
    where e.area_group = $1::integer and e.start_day >= $4 and e.start_day < $3
      and not c.found_by_control and not coalesce(e.reported_during_presence, false)
    group by 1`,
    [groupId, ...now, ...before],
  );
  return rows;
}
