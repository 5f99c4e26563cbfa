import type { ActivityCounts, NewActivityCount } from "#core/contract/activity-count.ts";
import type { EnteredKind } from "#core/domain/plan/entered-counts.ts";
import type { Client } from "../db/database.ts";

const MOST = 200;

/** The newest rows of what is counted by hand, of one kind. */
export async function listActivityCounts(
  client: Client,
  kind: EnteredKind,
): Promise<ActivityCounts["items"]> {
  const { rows } = await client.query<ActivityCounts["items"][number]>(
    `select id, counted_on::text as "countedOn", group_id as "groupId", count, out_of as "outOf", source,
      is_example as "isExample"
    from activity_count
    where municipality_id = app_municipality() and kind = $1::text
    order by counted_on desc, entered_at desc, id
    limit $2::integer`,
    [kind, MOST],
  );
  return rows;
}

/** Stores a row; one that is there already stays as it was. */
export async function addActivityCount(
  client: Client,
  row: Required<Omit<NewActivityCount, "isTextChecked">> & { readonly activityKey: string },
): Promise<void> {
  await client.query(
    `insert into activity_count (municipality_id, id, activity_key, kind, counted_on, group_id, count, out_of, source)
    values (app_municipality(), $1::uuid, $2::text, $3::text, $4::date, $5::integer, $6::integer, $7::integer, $8::text)
    on conflict do nothing`,
    [row.id, row.activityKey, row.kind, row.countedOn, row.groupId, row.count, row.outOf, row.source],
  );
}

/** Takes back a row that was entered by mistake; false where there is none. */
export async function removeActivityCount(client: Client, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "delete from activity_count where municipality_id = app_municipality() and id = $1::uuid",
    [id],
  );
  return rowCount === 1;
}
