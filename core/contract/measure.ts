import { z } from "zod";
import { placeKeySchema } from "./place.ts";

export const measuresPath = "/api/measures";

export const MEASURE_STATUSES = ["proposed", "decided", "under_way", "done", "cancelled"] as const;
/** How the place was chosen: one taken for being the busiest of many falls back by itself. */
export const CHOSEN_BY = ["ranking", "analysis", "group", "report", "request"] as const;
export const MEASURE_VERDICTS = ["keep", "adjust", "end"] as const;
/** What makes a measure stand out: nobody or nothing it hangs on, or a day gone by. */
export const MEASURE_MARKS = [
  "no_owner",
  "no_problem",
  "no_activity",
  "no_target",
  "no_follow_up",
  "late_start",
  "late_follow_up",
] as const;
export type MeasureMark = (typeof MEASURE_MARKS)[number];

const text = (most: number) => z.string().trim().max(most);
const day = z.iso.date("datum som ÅÅÅÅ-MM-DD väntades");
const weekHours = z
  .string()
  .regex(/^\d{1,3}(-\d{1,3})?(,\d{1,3}(-\d{1,3})?)*$/, "veckans timmar väntades, som 116-121,140-145");

const measureContent = {
  title: text(160).min(3),
  /** In words, where no cause analysis says it. */
  cause: text(300).default(""),
  problemId: z.uuid().nullable().default(null),
  /** Of the plan. */
  activityId: z.uuid().nullable().default(null),
  weekHours: weekHours.nullable().default(null),
  /** A role or an organisation, never a person. */
  owner: text(120).min(1),
  partners: z.array(text(120).min(1)).max(12).default([]),
  target: text(300).min(1),
  startsOn: day.nullable().default(null),
  endsOn: day.nullable().default(null),
  hours: z.number().min(0).max(100_000).nullable().default(null),
  followUpOn: day,
} as const;

export const newMeasureSchema = z.strictObject({
  ...measureContent,
  /** Made by the client: what is sent twice is one. */
  id: z.uuid().optional(),
  libraryKey: text(60).nullable().default(null),
  place: placeKeySchema,
  /** The group it belongs to; left out, the one in whose area the place lies. */
  groupId: z.number().int().optional(),
  ownerPartnerId: z.uuid().nullable().default(null),
  /** Where it was decided. */
  meetingId: z.uuid().nullable().default(null),
  status: z.enum(["proposed", "decided"]).default("decided"),
  chosenBy: z.enum(CHOSEN_BY),
  /** The writer has read what was found doubtful in the text, and it names nobody. */
  isTextChecked: z.boolean().default(false),
});
export type NewMeasure = z.input<typeof newMeasureSchema>;

/** What may change; the place, how it was chosen and what it is compared with may not. */
export const changeMeasureSchema = z.strictObject({
  version: z.number().int().positive(),
  title: measureContent.title.optional(),
  problemId: z.uuid().nullable().optional(),
  activityId: z.uuid().nullable().optional(),
  owner: text(120).min(1).nullable().optional(),
  target: text(300).min(1).optional(),
  startsOn: day.nullable().optional(),
  endsOn: day.nullable().optional(),
  hours: z.number().min(0).max(100_000).nullable().optional(),
  followUpOn: day.nullable().optional(),
  status: z.enum(MEASURE_STATUSES).optional(),
  /** What was decided at the follow-up, which is noted with today's date. */
  verdict: z.enum(MEASURE_VERDICTS).nullable().optional(),
  isTextChecked: z.boolean().default(false),
});
export type MeasureChange = z.input<typeof changeMeasureSchema>;

export const measuresQuerySchema = z.strictObject({
  group: z.coerce.number().int().optional(),
  place: placeKeySchema.optional(),
  activity: z.uuid().optional(),
  problem: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(500),
});

export const measureItemSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  libraryKey: z.string().nullable(),
  problemId: z.uuid().nullable(),
  cause: z.string(),
  placeName: z.string(),
  placeKey: z.string().nullable(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  groupId: z.number().int().nullable(),
  groupName: z.string().nullable(),
  weekHours: z.string().nullable(),
  activityId: z.uuid().nullable(),
  activityName: z.string().nullable(),
  owner: z.string().nullable(),
  partners: z.array(z.string()),
  target: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  hours: z.number().nullable(),
  followUpOn: z.string().nullable(),
  followedUpOn: z.string().nullable(),
  status: z.enum(MEASURE_STATUSES),
  verdict: z.enum(MEASURE_VERDICTS).nullable(),
  chosenBy: z.enum(CHOSEN_BY),
  meetingId: z.uuid().nullable(),
  createdAt: z.string(),
  version: z.number().int(),
  /** The role that changed it last. */
  changedBy: z.string().nullable(),
  isExample: z.boolean(),
  marks: z.array(z.enum(MEASURE_MARKS)),
});
export type MeasureItem = z.output<typeof measureItemSchema>;

/** `today` is the day the marks were set by. */
export const measuresSchema = z.object({
  today: z.string(),
  items: z.array(measureItemSchema),
  /** Whether there are more than asked for; those that are done or cancelled are left out first. */
  hasMore: z.boolean(),
});
export type Measures = z.output<typeof measuresSchema>;

const ground = z.object({
  kind: z.enum(["comparison", "buffer"]),
  name: z.string(),
  lon: z.number(),
  lat: z.number(),
  innerM: z.number().int(),
  outerM: z.number().int(),
  reason: z.string(),
  frozenAt: z.string(),
});
export type MeasureGround = z.output<typeof ground>;

const counts = z.object({ before: z.number().int(), after: z.number().int() });

/** Why nothing is said of an effect, or what can be; an interval that holds 0 is chance. */
const effectSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("not_started") }),
  z.object({ kind: z.literal("too_early"), weeks: z.number().int(), readableOn: z.string() }),
  z.object({ kind: z.literal("no_last_year") }),
  z.object({ kind: z.literal("no_comparison") }),
  z.object({ kind: z.literal("too_few"), place: counts, weeks: z.number().int() }),
  z.object({
    kind: z.literal("estimated"),
    weeks: z.number().int(),
    from: z.string(),
    to: z.string(),
    place: counts,
    comparison: counts,
    buffer: counts.nullable(),
    /** Fewer (below 0) or more than expected, buffer included, with its 95 % interval. */
    difference: z.number(),
    low: z.number(),
    high: z.number(),
    /** Expected at the place had it gone as in the comparison. */
    expected: z.number(),
    verdict: z.enum(["fewer", "more", "unclear"]),
    /** The place was taken because it was busy: part of a fall had come anyway. */
    mayFallByItself: z.boolean(),
    /** The comparison was fixed after the measure had begun. */
    isFixedLate: z.boolean(),
  }),
]);
export type MeasureEffect = z.output<typeof effectSchema>;

/** One measure; what it is compared with and its effect are for roles that count events. */
export const measureSchema = measureItemSchema.extend({
  grounds: z.array(ground),
  effect: effectSchema.nullable(),
});
export type Measure = z.output<typeof measureSchema>;

export const savedMeasureSchema = z.object({ id: z.uuid(), version: z.number().int() });
export type SavedMeasure = z.output<typeof savedMeasureSchema>;
