import type { Role } from "#core/contract/session.ts";

/** Does a role see single events? The server decides; this only hides what it would refuse. */
export function canSeeEvents(role: Role): boolean {
  return role === "analyst" || role === "planner";
}

/** Does a role bring files in, undo imports and remove the example data? */
export function canImport(role: Role): boolean {
  return role === "analyst";
}

/** Does a role keep users and read the log? Such a role sees no content. */
export function canAdminister(role: Role): boolean {
  return role === "admin";
}
