import type { ExampleProblem } from "#core/domain/example/example-problems.ts";
import type { Client } from "../db/database.ts";

/** Stores example cause analyses at the gazetteer's places they speak of. */
export async function insertExampleProblems(
  client: Client,
  problems: readonly ExampleProblem[],
): Promise<void> {
  await client.query(
    `with given as (
      select gen_random_uuid() as id, p.*
      from jsonb_to_recordset($1::jsonb) as p (place text, title text, status text, categories text[], causes jsonb,
        whys text[], conclusion text, "ownerName" text)
    ),
    stored as (
      insert into problem (municipality_id, id, title, status, place_key, place_name, location, group_area_id,
        categories, whys, conclusion, owner_name, updated_by_role, is_example)
      select p.municipality_id, g.id, g.title, g.status, p.id::text, p.name, p.location,
        (
          select min(a.id)
          from area a
          where a.municipality_id = p.municipality_id and a.kind = 'group' and st_covers(a.shape, p.location)
        ),
        g.categories, g.whys, g.conclusion, g."ownerName", 'analyst', true
      from given g
        join place p on p.municipality_id = app_municipality() and p.name = g.place
      returning municipality_id, id
    )
    insert into problem_cause (municipality_id, problem_id, ordinal, part, cause, evidence_grade, evidence, kind)
    select s.municipality_id, s.id, c.ordinal, c.cause ->> 'part', c.cause ->> 'cause', c.cause ->> 'evidenceGrade',
      c.cause ->> 'evidence', c.cause ->> 'kind'
    from stored s
      join given g on g.id = s.id
      cross join jsonb_array_elements(g.causes) with ordinality as c (cause, ordinal)`,
    [JSON.stringify(problems)],
  );
}
