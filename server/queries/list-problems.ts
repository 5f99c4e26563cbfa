import type { ProblemItem } from "#core/contract/cause-analysis.ts";
import type { Client } from "../db/database.ts";

/** Which problems are asked for; null leaves the part out. */
export interface ProblemsQuestion {
  readonly id: string | null;
  readonly place: string | null;
  readonly groupAreaId: number | null;
  readonly status: string | null;
  /** First local date of the last change, inclusive, and last, exclusive. */
  readonly from: string | null;
  readonly to: string | null;
  /** Category keys; a group key stands for all below it. */
  readonly categories: readonly string[] | null;
  /** Its own area or its group's. */
  readonly areaIds: readonly number[] | null;
  readonly limit: number;
}

interface ProblemRow extends Omit<ProblemItem, "updatedAt"> {
  updatedAt: Date;
  total: number;
}

const listed = (inside: string) => `
  select p.id, p.status, p.place_key as place, p.place_name as "placeName", p.area_id as "areaId",
    p.group_area_id as "groupAreaId", p.categories, p.owner_name as "ownerName", p.version,
    p.updated_at as "updatedAt", p.is_example as "isExample", count(*) over ()::integer as total, ${inside},
    coalesce((
      select json_agg(json_build_object('part', c.part, 'cause', c.cause, 'evidenceGrade', c.evidence_grade,
        'evidence', c.evidence, 'kind', c.kind) order by c.ordinal)
      from problem_cause c
      where c.municipality_id = p.municipality_id and c.problem_id = p.id
    ), '[]'::json) as causes
  from problem p
    join municipality m on m.id = p.municipality_id
  where ($1::uuid is null or p.id = $1) and ($2::text is null or p.place_key = $2)
    and ($3::integer is null or p.group_area_id = $3) and ($4::text is null or p.status = $4)
    and ($6::date is null or (p.updated_at at time zone m.time_zone)::date >= $6) and ($7::date is null or (p.updated_at at time zone m.time_zone)::date < $7)
    and ($8::text[] is null or p.categories && (
      select array_agg(c.key)
      from category c
        left join category parent on parent.municipality_id = c.municipality_id and parent.id = c.parent_id
      where c.key = any($8) or parent.key = any($8)
    ))
    and ($9::integer[] is null or p.area_id = any($9) or p.group_area_id = any($9))
    and p.municipality_id = app_municipality()
  order by p.updated_at desc, p.id
  limit $5::integer`;

const INSIDE = listed('p.title, p.whys, p.conclusion, p.updated_by_role as "updatedByRole"');
const OUTSIDE = listed(
  'null::text as title, null::text[] as whys, null::text as conclusion, null::text as "updatedByRole"',
);

/**
 * The cause analyses that the actor may know, newest change first. Those outside (`isOutside`) have rights only
 * to the part about the object and the place.
 */
export async function listProblems(
  client: Client,
  { id, place, groupAreaId, status, limit, from, to, categories, areaIds }: ProblemsQuestion,
  isOutside: boolean,
): Promise<{ readonly total: number; readonly items: ProblemItem[] }> {
  const { rows } = await client.query<ProblemRow>(isOutside ? OUTSIDE : INSIDE, [
    id,
    place,
    groupAreaId,
    status,
    limit,
    from,
    to,
    categories,
    areaIds,
  ]);
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ total: _total, ...row }) => ({ ...row, updatedAt: row.updatedAt.toISOString() })),
  };
}
