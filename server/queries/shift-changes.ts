import type { ShiftChanges } from "#core/contract/shift-plan.ts";
import type { Client } from "../db/database.ts";

export interface ShiftChange {
  readonly shiftId: string;
  readonly version: number;
  readonly accountId: string | null;
  readonly kind: "frame" | "draft" | "published";
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly moved: readonly string[];
}

/** Notes what was changed in the plan of a shift. */
export async function noteShiftChange(client: Client, change: ShiftChange): Promise<void> {
  await client.query(
    `insert into shift_change (municipality_id, shift_id, no, account_id, kind, added, removed, moved)
    values (app_municipality(), $1::uuid, $2::integer, $3::uuid, $4::text, $5::text[], $6::text[], $7::text[])`,
    [
      change.shiftId,
      change.version,
      change.accountId,
      change.kind,
      change.added,
      change.removed,
      change.moved,
    ],
  );
}

/** What has been changed in the plan of a shift, newest first. */
export async function listShiftChanges(client: Client, shiftId: string): Promise<ShiftChanges["items"]> {
  const { rows } = await client.query<ShiftChanges["items"][number]>(
    `select c.no, to_json(c.at) as at, a.display_name as by, c.kind, c.added, c.removed, c.moved
    from shift_change c
      left join account a on a.municipality_id = c.municipality_id and a.id = c.account_id
    where c.municipality_id = app_municipality() and c.shift_id = $1::uuid
    order by c.no desc
    limit 100`,
    [shiftId],
  );
  return rows;
}
