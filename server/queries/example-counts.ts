import type { ExampleCount } from "#core/domain/example/example-counts.ts";
import type { Client } from "../db/database.ts";

/** Stores example numbers of the plan, days counted back from `today`. */
export async function insertExampleCounts(
  client: Client,
  counts: readonly ExampleCount[],
  today: string,
): Promise<void> {
  await client.query(
    `insert into activity_count (municipality_id, id, activity_key, kind, counted_on, group_id, count, out_of, source,
      is_example)
    select app_municipality(), gen_random_uuid(), g."activityKey", g.kind, $2::date - g."daysAgo", (
        select a.id
        from area a
        where a.municipality_id = app_municipality() and a.kind = 'group' and a.key = g."groupKey"
      ), g.count, g."outOf", g.source, true
    from jsonb_to_recordset($1::jsonb) as g (kind text, "activityKey" text, "daysAgo" integer, "groupKey" text,
      count integer, "outOf" integer, source text)`,
    [JSON.stringify(counts), today],
  );
}
