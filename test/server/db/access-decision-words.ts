/** What a table has, and who may do what with it. */
export interface TableDecision {
  readonly columns: string;
  /** By role; a role that is left out has no right at all. */
  readonly rights: Readonly<Record<string, string>>;
  /** How rows are kept apart; "none" only for what no role reaches. */
  readonly rows: "forced" | "none" | "of the tables below";
}

/** Every role that signs in. */
export const READERS = "analyst planner group_authority group_external guard partner police admin";

/** The same rights for all of them. */
export const everybody = (rights: string) =>
  Object.fromEntries(READERS.split(" ").map((role) => [role, rights]));

/** The same rights for some, named in one text. */
export const some = (roles: string, rights: string) =>
  Object.fromEntries(roles.split(" ").map((role) => [role, rights]));

/** Jobs keep all content. */
export const JOB = { job: "r c u d" };

/** A right for some columns alone. */
export const only = (right: string, columns: string) => `${right}(${columns.replaceAll(/\s+/g, " ")})`;
