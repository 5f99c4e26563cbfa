import type { Request } from "express";
import type { Role } from "#core/contract/session.ts";
import type { Actor } from "../db/actor.ts";
import { requireRole } from "./access.ts";
import { actorOf } from "./session.ts";

const KEEPERS: readonly Role[] = ["analyst", "planner", "group_authority"];

/** Whether the database lets the role keep meetings, their decisions and their actors. */
export const keepsMeetings = (actor: Actor): boolean => KEEPERS.some((role) => role === actor.role);

/** Who asks, among those who have part in a group. Throws a 404 refusal for the others. */
export const memberOf = (request: Request): Actor =>
  requireRole(actorOf(request), ...KEEPERS, "group_external", "police");

/** Who asks, among those who keep meetings. Throws a 404 refusal for the others. */
export const keeperOf = (request: Request): Actor => requireRole(actorOf(request), ...KEEPERS);

/** The groups an actor has part in; null for all. */
export function groupsOf({ role, areaIds }: Actor): readonly number[] | null {
  return role === "analyst" || role === "planner" ? null : areaIds;
}
