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

/** Does a role see published months of its own areas instead of a map of events? */
export function seesPublishedOnly(role: Role): boolean {
  return role === "group_authority" || role === "group_external" || role === "partner";
}

/** Does a role tell of what it has seen? */
export function canReport(role: Role): boolean {
  return seesPublishedOnly(role) || role === "guard";
}

/** Does a role read what others have told? */
export function canReadReports(role: Role): boolean {
  return canSeeEvents(role);
}

/** Does a role tell of what it has seen, or read what others have told? */
export function canTellOrRead(role: Role): boolean {
  return canReport(role) || canReadReports(role);
}

/** Does a role publish place sheets, look at the pages as others, and judge texts? */
export function canPublish(role: Role): boolean {
  return role === "analyst";
}

/** Does a role see content at all? */
export function seesContent(role: Role): boolean {
  return !canAdminister(role);
}

/** Does a role see the page of a place? */
export function canSeePlaces(role: Role): boolean {
  return role === "analyst" || role === "planner" || role === "police";
}

/** Does a role write cause analyses? */
export function canWriteCauses(role: Role): boolean {
  return role === "analyst" || role === "planner" || role === "group_authority";
}

/** Does a role count events without seeing single ones? Guards do in their own areas, the police everywhere. */
export function countsOnly(role: Role): boolean {
  return role === "guard" || role === "police";
}

/** Does a role serve on shifts? */
export function isOnDuty(role: Role): boolean {
  return role === "guard";
}

/** Does a role look at the surfaces of graffiti rounds? */
export function goesRounds(role: Role): boolean {
  return role === "guard" || role === "planner";
}

/** Does a role read what is known beforehand, and what safety walks found: everywhere, or in its own areas? */
export function actsOnGround(role: Role): boolean {
  return canSeePlaces(role) || isOnDuty(role) || role === "group_authority";
}

/** Does a role have part in the working groups and their meetings? */
export function hasGroups(role: Role): boolean {
  return canSeeEvents(role) || role === "group_authority" || role === "group_external" || role === "police";
}

/** Does a role read the campaigns it has part in? */
export function seesCampaigns(role: Role): boolean {
  return hasGroups(role) && role !== "group_external";
}

/** Does a role read the plan and the measures that are its own? */
export function seesPlan(role: Role): boolean {
  return hasGroups(role) || role === "partner";
}

/** Does a role make measures? */
export function canMakeMeasures(role: Role): boolean {
  return hasGroups(role) && role !== "police";
}

/** Whether a role reads what measures have led to. */
export function seesEffects(role: Role): boolean {
  return canSeeEvents(role) || role === "police";
}
