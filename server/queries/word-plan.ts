import type { Client } from "../db/database.ts";
import type { Which } from "./keep-plan.ts";

interface Stamp {
  readonly version: number;
  readonly changedBy: string | null;
}

/** Changes how a goal is worded, or which activity works for it. False where it has another version, or is none. */
export async function changeGoal(
  client: Client,
  { id, version }: Which,
  {
    text,
    activityId,
  }: { readonly text?: string | undefined; readonly activityId?: string | null | undefined },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update plan_goal
    set text = coalesce($3::text, text), activity_id = case when $5::boolean then $4::uuid else activity_id end
    where id = $1::uuid and version = $2::integer`,
    [id, version, text ?? null, activityId ?? null, activityId !== undefined],
  );
  return rowCount === 1;
}

/** How a goal is worded now, and who changed it last; null where there is none. */
export async function readWordedGoal(client: Client, id: string) {
  const { rows } = await client.query<Stamp & { readonly text: string; readonly activityId: string | null }>(
    `select text, activity_id as "activityId", version, changed_by as "changedBy"
    from plan_goal
    where id = $1::uuid`,
    [id],
  );
  return rows[0] ?? null;
}

/** Changes how an area of the plan is worded. False where it has another version, or there is none. */
export async function changePlanArea(
  client: Client,
  { id, version }: Which,
  { purpose, goal }: { readonly purpose?: string | undefined; readonly goal?: string | undefined },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update plan_area
    set purpose = coalesce($3::text, purpose), goal = coalesce($4::text, goal)
    where id = $1::uuid and version = $2::integer`,
    [id, version, purpose ?? null, goal ?? null],
  );
  return rowCount === 1;
}

/** How an area of the plan is worded now, and who changed it last; null where there is none. */
export async function readWordedArea(client: Client, id: string) {
  const { rows } = await client.query<Stamp & { readonly purpose: string; readonly goal: string }>(
    `select purpose, goal, version, changed_by as "changedBy"
    from plan_area
    where id = $1::uuid`,
    [id],
  );
  return rows[0] ?? null;
}
