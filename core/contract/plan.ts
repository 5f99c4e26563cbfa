import { z } from "zod";

export const planPath = "/api/plan";
export const planVersionsPath = "/api/plan/versions";
export const planChangesPath = "/api/plan/changes";
export const activitiesRoot = "/api/activities";
export const indicatorsRoot = "/api/indicators";
export const goalsRoot = "/api/goals";
export const inspectionsPath = "/api/inspections";

export const ACTIVITY_STATUSES = ["not_started", "under_way", "done_for_year", "paused"] as const;
export const INSPECTION_KINDS = ["workplace", "pub", "tobacco"] as const;

const text = (most: number) => z.string().trim().max(most);
const day = z.iso.date("datum som ÅÅÅÅ-MM-DD väntades");
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "månad som ÅÅÅÅ-MM väntades");
const isTextChecked = z.boolean().default(false);

/** Who can be asked to tell how an activity goes; for those who keep the plan. */
export const planTellersPath = "/api/plan/tellers";
export const planTellersSchema = z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) });
export type PlanTellers = z.output<typeof planTellersSchema>["items"];

export const planQuerySchema = z.strictObject({ version: z.uuid().optional() });

const versionSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  year: z.number().int(),
  adoptedOn: z.string().nullable(),
  isDraft: z.boolean(),
  previousId: z.uuid().nullable(),
  evaluatedOn: z.string().nullable(),
  isExample: z.boolean(),
});
export type PlanVersion = z.output<typeof versionSchema>;

const indicatorSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  unit: z.string(),
  direction: z.string(),
  dataSource: z.string(),
  hidesSmall: z.boolean(),
  /** The newest entered; a value of null is "fewer than five". */
  latest: z.object({ observedOn: z.string(), value: z.number().nullable(), source: z.string() }).nullable(),
});

const activitySchema = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  challenge: z.string(),
  actions: z.array(z.string()),
  responsible: z.array(z.string()),
  target: z
    .object({ text: z.string(), value: z.number(), unit: z.string(), period: z.string().nullable() })
    .nullable(),
  isContinuous: z.boolean(),
  status: z.enum(ACTIVITY_STATUSES),
  notedAt: z.string().nullable(),
  comment: z.string(),
  nextOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  /** Past its day and not done; computed, never chosen. */
  isLate: z.boolean(),
  /** Whether the asker tells how it goes. */
  isMine: z.boolean(),
  /** Accounts that tell of it; for those who keep the plan all, for others their own. */
  owners: z.array(z.uuid()),
  /** What the system counts, or the newest count told: `count` of `of`. */
  counted: z
    .object({ count: z.number(), of: z.number().nullable(), what: z.string(), isBySystem: z.boolean() })
    .nullable(),
  indicators: z.array(indicatorSchema),
  measures: z.number().int(),
});
export type Activity = z.output<typeof activitySchema>;

const goalSchema = z.object({
  id: z.uuid(),
  key: z.string(),
  areaId: z.uuid().nullable(),
  text: z.string(),
  kind: z.enum(["outcome", "work", "plan"]),
  activityId: z.uuid().nullable(),
  opens: z.string().nullable(),
  /** Newest first, of one wording and sender; with its 95 % interval. */
  values: z.array(
    z.object({
      year: z.number().int(),
      share: z.number(),
      low: z.number(),
      high: z.number(),
      answers: z.number().int(),
      source: z.string(),
      isExample: z.boolean(),
    }),
  ),
  /** Against the value before; null without two of one series. */
  verdict: z.enum(["up", "down", "same"]).nullable(),
});
export type PlanGoal = z.output<typeof goalSchema>;

export const planSchema = z.object({
  today: z.string(),
  /** Whether the asker may change the plan. */
  canKeep: z.boolean(),
  version: versionSchema,
  versions: z.array(versionSchema),
  areas: z.array(
    z.object({
      id: z.uuid(),
      key: z.string(),
      name: z.string(),
      purpose: z.string(),
      goal: z.string(),
      activities: z.array(activitySchema),
    }),
  ),
  goals: z.array(goalSchema),
  /** The plan is evaluated every year and renewed at least every other. */
  evaluateBy: z.string(),
  renewBy: z.string(),
});
export type Plan = z.output<typeof planSchema>;

export const newVersionSchema = z.strictObject({
  title: text(200).min(3),
  year: z.number().int().min(2020).max(2100),
});
export type NewVersion = z.input<typeof newVersionSchema>;

/** Adopts a draft, or notes that the plan was evaluated. */
export const changeVersionSchema = z.strictObject({ adoptedOn: day.optional(), evaluatedOn: day.optional() });
export type VersionChange = z.input<typeof changeVersionSchema>;

export const planChangesQuerySchema = z.strictObject({ from: z.uuid(), to: z.uuid() });
export const planChangesSchema = z.object({
  items: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      kind: z.enum(["added", "removed", "changed"]),
      /** Which parts differ: was and is. */
      parts: z.array(
        z.object({
          part: z.enum(["name", "challenge", "actions", "responsible", "target", "dueOn"]),
          was: z.string(),
          is: z.string(),
        }),
      ),
    }),
  ),
});
export type PlanChanges = z.output<typeof planChangesSchema>;

export const changeActivitySchema = z.strictObject({
  name: text(200).min(1).optional(),
  challenge: text(600).optional(),
  actions: z.array(text(400).min(1)).max(12).optional(),
  responsible: z.array(text(200).min(1)).max(12).optional(),
  dueOn: day.nullable().optional(),
  /** Accounts that tell how it goes. */
  owners: z.array(z.uuid()).max(12).optional(),
});
export type ActivityChange = z.input<typeof changeActivitySchema>;

/** How it goes: status, a count, one comment and the next date. */
export const activityNoteSchema = z.strictObject({
  status: z.enum(ACTIVITY_STATUSES),
  count: z.number().min(0).max(1_000_000).nullable().default(null),
  comment: text(500).default(""),
  nextOn: day.nullable().default(null),
  isTextChecked,
});
export type ActivityNote = z.input<typeof activityNoteSchema>;

export const indicatorValueSchema = z.strictObject({
  observedOn: day,
  value: z.number().min(0).max(1_000_000_000),
  source: text(200).min(1),
  isTextChecked,
});
export type IndicatorValue = z.input<typeof indicatorValueSchema>;

export const goalValueSchema = z.strictObject({
  year: z.number().int().min(2000).max(2100),
  share: z.number().min(0).max(1),
  answers: z.number().int().min(1).max(1_000_000),
  source: text(200).min(1),
  series: text(80).min(1),
});
export type GoalValue = z.input<typeof goalValueSchema>;

export const linkGoalSchema = z.strictObject({ activityId: z.uuid().nullable() });

export const newInspectionSchema = z.strictObject({
  kind: z.enum(INSPECTION_KINDS),
  groupId: z.number().int(),
  month,
  status: z.enum(["planned", "held"]).default("held"),
  authorities: z.array(text(80).min(1)).min(1).max(12),
  isTextChecked,
});
export type NewInspection = z.input<typeof newInspectionSchema>;

/** Single controls for those who may know each; for others numbers by area and half-year, or by year. */
export const inspectionsSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(INSPECTION_KINDS),
      groupId: z.number().int(),
      month,
      status: z.enum(["planned", "held"]),
      authorities: z.array(z.string()),
    }),
  ),
  counts: z.array(
    z.object({
      /** A year, or a half-year as 2026-1. */
      period: z.string(),
      groupId: z.number().int().nullable(),
      kind: z.enum(INSPECTION_KINDS),
      held: z.number().int(),
    }),
  ),
});
export type Inspections = z.output<typeof inspectionsSchema>;
