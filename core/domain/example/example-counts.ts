import type { EnteredKind } from "../plan/entered-counts.ts";

/** An invented number of the plan; days counted back from the example's last. */
export interface ExampleCount {
  readonly kind: EnteredKind;
  readonly activityKey: string;
  readonly daysAgo: number;
  /** Key of the group area. */
  readonly groupKey: string | null;
  readonly count: number;
  readonly outOf: number | null;
  readonly source: string;
}

const one = { groupKey: null, outOf: null } as const;
const LAUNDRIES = "Fastighetsägarnas redovisning";

/** What somebody would have entered for the plan in its year. */
export const EXAMPLE_COUNTS: readonly ExampleCount[] = [
  {
    ...one,
    kind: "officials_trained",
    activityKey: "A26",
    daysAgo: 61,
    count: 48,
    outOf: 122,
    source: "Brå-samordnare",
  },
  {
    ...one,
    kind: "election_workers_trained",
    activityKey: "A27",
    daysAgo: 88,
    count: 64,
    source: "Valadministrationen",
  },
  {
    ...one,
    kind: "polling_staff_trained",
    activityKey: "A28",
    daysAgo: 83,
    count: 33,
    outOf: 41,
    source: "Valadministrationen",
  },
  {
    ...one,
    kind: "guards_employed",
    activityKey: "A22",
    daysAgo: 300,
    count: 4,
    outOf: 8,
    source: "Samordnaren",
  },
  {
    ...one,
    kind: "guards_employed",
    activityKey: "A22",
    daysAgo: 40,
    count: 6,
    outOf: 8,
    source: "Samordnaren",
  },
  {
    kind: "information_posted",
    activityKey: "A16",
    daysAgo: 35,
    groupKey: "boo",
    count: 21,
    outOf: 40,
    source: LAUNDRIES,
  },
  {
    kind: "information_posted",
    activityKey: "A16",
    daysAgo: 35,
    groupKey: "fisksatra-saltsjobaden",
    count: 34,
    outOf: 38,
    source: LAUNDRIES,
  },
  {
    kind: "information_posted",
    activityKey: "A16",
    daysAgo: 20,
    groupKey: "sicklaon",
    count: 12,
    outOf: 55,
    source: LAUNDRIES,
  },
  {
    kind: "group_reviewed",
    activityKey: "A18",
    daysAgo: 120,
    groupKey: "fisksatra-saltsjobaden",
    count: 1,
    outOf: null,
    source: "Stiftelsens rapport",
  },
  {
    kind: "group_reviewed",
    activityKey: "A18",
    daysAgo: 54,
    groupKey: "boo",
    count: 1,
    outOf: null,
    source: "Stiftelsens rapport",
  },
];
