import type { Role } from "#core/contract/session.ts";
import type { Actor } from "../db/actor.ts";
import { Refusal } from "../errors.ts";

const SEES_POINTS: ReadonlySet<Actor["role"]> = new Set<Role>(["analyst", "planner"]);

/** Whether the database lets the role read events; others would be refused there. */
export const seesPoints = (actor: Actor): boolean => SEES_POINTS.has(actor.role);

const COUNTS_EVENTS: ReadonlySet<Actor["role"]> = new Set<Role>(["analyst", "planner", "guard", "police"]);

/** Whether the role is answered from the events themselves, not from what is published. */
export const countsEvents = (actor: Actor): boolean => COUNTS_EVENTS.has(actor.role);

/** Lets only some roles on; for the others the address does not exist. */
export function requireRole(actor: Actor, ...roles: readonly Role[]): Actor {
  if (!roles.some((role) => role === actor.role)) throw new Refusal("not_found");
  return actor;
}

/** Lets only roles with access to points on; for the others the address does not exist. */
export function requirePoints(actor: Actor): Actor {
  if (!seesPoints(actor)) throw new Refusal("not_found");
  return actor;
}
