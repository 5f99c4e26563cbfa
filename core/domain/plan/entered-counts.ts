/** What is counted by hand for the plan, row by row. */
export const ENTERED_KINDS = [
  "officials_trained",
  "election_workers_trained",
  "polling_staff_trained",
  "information_posted",
  "guards_employed",
  "group_reviewed",
  "parent_walks",
  "day_walks",
] as const;
export type EnteredKind = (typeof ENTERED_KINDS)[number];

/** What a row of a kind says beside its day and source. */
export interface EnteredKindParts {
  /** The activity it is entered for, the same through the versions of the plan. */
  readonly activityKey: string;
  /** Whether it is of one group's area. */
  readonly isByGroup: boolean;
  /** Whether it says "of how many". */
  readonly outOf: "none" | "optional" | "required";
  /** The only number it can have, where it has no other. */
  readonly fixedCount: number | null;
}

const plain = { isByGroup: false, outOf: "none", fixedCount: null } as const;

/** What each kind asks for. */
export const ENTERED_PARTS: Readonly<Record<EnteredKind, EnteredKindParts>> = {
  officials_trained: { ...plain, activityKey: "A26", outOf: "optional" },
  election_workers_trained: { ...plain, activityKey: "A27" },
  polling_staff_trained: { ...plain, activityKey: "A28", outOf: "required" },
  information_posted: { ...plain, activityKey: "A16", isByGroup: true, outOf: "optional" },
  guards_employed: { ...plain, activityKey: "A22", outOf: "required" },
  group_reviewed: { ...plain, activityKey: "A18", isByGroup: true, fixedCount: 1 },
  parent_walks: { ...plain, activityKey: "A24", isByGroup: true },
  day_walks: { ...plain, activityKey: "A25", isByGroup: true },
};

/** The kinds that are entered for an activity. */
export function kindsOfActivity(key: string): EnteredKind[] {
  return ENTERED_KINDS.filter((kind) => ENTERED_PARTS[kind].activityKey === key);
}

/** Why a row cannot stand as it is, as a key; null where it can. */
export function faultOfEntered(
  kind: EnteredKind,
  row: { readonly groupId: number | null; readonly count: number; readonly outOf: number | null },
): "group" | "out_of" | "more_than_all" | null {
  const parts = ENTERED_PARTS[kind];
  if (parts.isByGroup !== (row.groupId !== null)) return "group";
  if (parts.outOf === "required" ? row.outOf === null : parts.outOf === "none" && row.outOf !== null)
    return "out_of";
  return row.outOf !== null && row.count > row.outOf ? "more_than_all" : null;
}
