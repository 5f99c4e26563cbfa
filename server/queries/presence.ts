import type { Presence, SceneStatuses } from "#core/contract/presence.ts";
import type { Client } from "../db/database.ts";

/** The days with a shift in the actor's own areas and its kind, `to` exclusive; for group members. */
export async function listShiftDays(client: Client, from: string, to: string): Promise<Presence["items"]> {
  const { rows } = await client.query<Presence["items"][number]>(
    `select area_id as "areaId", day::text, kind
    from shift_days_in_own_areas($1::date, $2::date - 1)
    order by day, area_id, kind`,
    [from, to],
  );
  return rows;
}

/** The days on which there was presence in an area, `to` exclusive; for the police. */
export async function listPresenceDays(client: Client, from: string, to: string): Promise<Presence["items"]> {
  const { rows } = await client.query<Presence["items"][number]>(
    `select area_id as "areaId", day::text, null as kind
    from presence_days($1::date, $2::date - 1)
    order by day, area_id`,
    [from, to],
  );
  return rows;
}

/** How many drug scenes of each status lie in the actor's own areas; for group members. */
export async function listSceneStatuses(client: Client): Promise<SceneStatuses["items"]> {
  const { rows } = await client.query<SceneStatuses["items"][number]>(
    `select area_id as "areaId", area_name as "areaName", status, scenes from scene_statuses_in_own_areas()`,
  );
  return rows;
}
