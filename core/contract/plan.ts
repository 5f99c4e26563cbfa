import { z } from "zod";
import { ENTERED_KINDS } from "../domain/plan/entered-counts.ts";

export const planPath = "/api/plan";
export const planVersionsPath = "/api/plan/versions";
export const planChangesPath = "/api/plan/changes";
/** Reminders of the activities one tells of, as a calendar. */
export const ownActivitiesCalendarPath = "/api/plan/mine.ics";
export const activitiesRoot = "/api/activities";
export const indicatorsRoot = "/api/indicators";
export const goalsRoot = "/api/goals";
export const planAreasRoot = "/api/plan/areas";

export const ACTIVITY_STATUSES = ["not_started", "under_way", "done_for_year", "paused"] as const;

const text = (most: number) => z.string().trim().max(most);
const day = z.iso.date("datum som ÅÅÅÅ-MM-DD väntades");
const isTextChecked = z.boolean().default(false);

/** Who can be asked to tell how an activity goes; for those who keep the plan. */
export const planTellersPath = "/api/plan/tellers";
export const planTellersSchema = z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) });
export type PlanTellers = z.output<typeof planTellersSchema>["items"];

export const planQuerySchema = z.strictObject({ version: z.uuid().optional() });

/** Which version a change was made from; 409 when somebody else came between. */
const version = z.number().int().positive();
const stamp = { version: z.number().int(), changedBy: z.string().nullable() };

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
  /** What else is counted for it. */
  counts: z.array(z.object({ count: z.number(), of: z.number().nullable(), what: z.string() })),
  /** What can be entered for it by hand, row by row. */
  entered: z.array(z.enum(ENTERED_KINDS)),
  indicators: z.array(indicatorSchema),
  measures: z.number().int(),
  ...stamp,
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
  ...stamp,
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
      ...stamp,
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
  isTextChecked,
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

/** Who tells how it goes, and how it is worded. */
export const changeActivitySchema = z.strictObject({
  version,
  name: text(200).min(1).optional(),
  challenge: text(600).optional(),
  actions: z.array(text(400).min(1)).max(12).optional(),
  responsible: z.array(text(200).min(1)).max(12).optional(),
  dueOn: day.nullable().optional(),
  /** Accounts that tell how it goes. */
  owners: z.array(z.uuid()).max(12).optional(),
  isTextChecked,
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
  isTextChecked,
});
export type GoalValue = z.input<typeof goalValueSchema>;

/** How a goal is worded, and which activity works for it. */
export const changeGoalSchema = z.strictObject({
  version,
  text: text(400).min(3).optional(),
  activityId: z.uuid().nullable().optional(),
  isTextChecked,
});
export type GoalChange = z.input<typeof changeGoalSchema>;

/** How an area of the plan is worded. */
export const changePlanAreaSchema = z.strictObject({
  version,
  purpose: text(1000).optional(),
  goal: text(1000).optional(),
  isTextChecked,
});
export type PlanAreaChange = z.input<typeof changePlanAreaSchema>;
