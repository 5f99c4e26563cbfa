import type { Cause, SavedProblem } from "#core/contract/cause-analysis.ts";
import type { Client } from "../db/database.ts";
import type { KnownPlace } from "./read-place.ts";

/** What is written of a problem, checked. */
export interface StoredProblem {
  readonly title: string;
  readonly status: string;
  readonly categories: readonly string[];
  readonly causes: readonly Cause[];
  readonly whys: readonly string[];
  readonly conclusion: string;
  readonly ownerName: string;
}

/** Where and by whom a problem is first written. */
export interface ProblemOrigin {
  readonly id: string;
  readonly place: KnownPlace;
  readonly cellSize: number;
  readonly userId: string | null;
  readonly role: string;
}

const own = ({ title, status, categories, whys, conclusion, ownerName }: StoredProblem) => [
  title,
  status,
  categories,
  whys,
  conclusion,
  ownerName,
];

/** Stores a new problem; null where its id is taken. The group it belongs to follows from its place. */
export async function addProblem(
  client: Client,
  problem: StoredProblem,
  { id, place, cellSize, userId, role }: ProblemOrigin,
): Promise<SavedProblem | null> {
  const { rows } = await client.query<SavedProblem>(
    `with point as (
      select st_setsrid(st_makepoint($11::double precision, $12::double precision), srid) as location
      from municipality
      where id = app_municipality()
    )
    insert into problem (municipality_id, id, title, status, categories, whys, conclusion, owner_name,
      place_key, place_name, cell_size, location, area_id, group_area_id, created_by, updated_by_role)
    select app_municipality(), $7::uuid, $1::text, $2::text, $3::text[], $4::text[], $5::text, $6::text,
      $8::text, $9::text, $10::smallint, point.location, $13::integer,
      (select min(a.id) from area a where a.kind = 'group' and st_covers(a.shape, point.location)),
      $14::uuid, $15::text
    from point
    on conflict do nothing
    returning id, version`,
    [
      ...own(problem),
      id,
      place.key,
      place.name,
      place.sort === "cell" ? cellSize : null,
      place.position.x,
      place.position.y,
      place.areaId,
      userId,
      role,
    ],
  );
  const saved = rows[0];
  if (saved === undefined) return null;
  await replaceCauses(client, id, problem.causes);
  return saved;
}

/** Changes a problem that still has this version; null where it is another, or there is none. */
export async function changeProblem(
  client: Client,
  problem: StoredProblem,
  { id, version, role }: { readonly id: string; readonly version: number; readonly role: string },
): Promise<SavedProblem | null> {
  const { rows } = await client.query<SavedProblem>(
    `update problem
    set title = $1::text, status = $2::text, categories = $3::text[], whys = $4::text[], conclusion = $5::text,
      owner_name = $6::text, version = version + 1, updated_at = now(), updated_by_role = $9::text
    where municipality_id = app_municipality() and id = $7::uuid and version = $8::integer
    returning id, version`,
    [...own(problem), id, version, role],
  );
  const saved = rows[0];
  if (saved === undefined) return null;
  await replaceCauses(client, id, problem.causes);
  return saved;
}

/** Erases a draft; false where there is none that may be erased. */
export async function removeDraft(client: Client, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "delete from problem where municipality_id = app_municipality() and id = $1::uuid",
    [id],
  );
  return (rowCount ?? 0) > 0;
}

async function replaceCauses(client: Client, id: string, causes: readonly Cause[]): Promise<void> {
  await client.query(
    "delete from problem_cause where municipality_id = app_municipality() and problem_id = $1::uuid",
    [id],
  );
  await client.query(
    `insert into problem_cause (municipality_id, problem_id, ordinal, part, cause, evidence_grade, evidence, kind)
    select app_municipality(), $1::uuid, t.ordinal, t.part, t.cause, t.grade, t.evidence, t.kind
    from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) with ordinality
      as t (part, cause, grade, evidence, kind, ordinal)`,
    [
      id,
      causes.map(({ part }) => part),
      causes.map(({ cause }) => cause),
      causes.map(({ evidenceGrade }) => evidenceGrade),
      causes.map(({ evidence }) => evidence),
      causes.map(({ kind }) => kind),
    ],
  );
}
