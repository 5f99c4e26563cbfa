import { z } from "zod";
import { PLACE_TYPES } from "../domain/place/place-type.ts";
import { TARGET_ORDERS } from "../domain/targets/target.ts";
import { analysisQuerySchema, basisSchema, changeSchema, periodSchema, ratioSchema } from "./analysis.ts";

export const targetsPath = "/api/targets";

export const targetsQuerySchema = analysisQuerySchema.extend({
  order: z.enum(TARGET_ORDERS).default("unusual"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Hours that a place can be covered in a week; its windows fill them. */
  hoursPerWeek: z.coerce.number().int().min(2).max(24).default(12),
  /** The same ISO weeks last year, as many days before, or `chosen` (then `compareFrom` and `compareTo`). */
  compare: z.enum(["lastYear", "before", "chosen"]).default("lastYear"),
  compareFrom: z.iso.date("datum som ÅÅÅÅ-MM-DD väntades").optional(),
  compareTo: z.iso.date("datum som ÅÅÅÅ-MM-DD väntades").optional(),
});

const placeType = z.enum(PLACE_TYPES);
const nullable = z.number().nullable();
const level = z.enum(["high", "low"]);

/** One thing that speaks for or against a place, as a key and its numbers; the words are the interface's. */
export const reasonSchema = z.discriminatedUnion("key", [
  ratioSchema.extend({ key: z.enum(["likeMore", "likeFewer", "likeSame"]), type: placeType }),
  z.object({ key: z.literal("elevated"), cells: z.number().int(), count: z.number(), expected: z.number() }),
  ratioSchema.extend({
    key: z.enum(["new", "growing", "fading", "persistent", "changeUnclear"]),
    now: z.number().int(),
    before: z.number().int(),
  }),
  z.object({ key: z.literal("nothingToCompare") }),
  z.object({
    key: z.literal("followsSoon"),
    pairs: z.number().int(),
    expected: z.number(),
    withinDays: z.number().int(),
  }),
  ratioSchema.extend({ key: z.literal("payday") }),
  z.object({ key: z.literal("windows"), hours: z.number().int(), share: z.number() }),
  z.object({ key: z.literal("windowsBorrowed"), events: z.number(), ownPart: z.number() }),
  z.object({
    key: z.enum(["unsafeButCalm", "unsafeAndBusy"]),
    points: z.number().int(),
    expected: z.number(),
  }),
  z.object({ key: z.literal("fewEvents"), count: z.number() }),
]);
export type ReasonItem = z.output<typeof reasonSchema>;

/** How windows and busiest hours of earlier weeks did on later ones: events, and PAI of either. */
const windowTestSchema = z.object({ events: z.number(), pai: nullable, busiestPai: nullable });

export const targetSchema = z.object({
  key: z.string(),
  /** Its own name, or the nearest where `isNamed` is false. */
  name: z.string(),
  type: placeType,
  isNamed: z.boolean(),
  lon: z.number(),
  lat: z.number(),
  cells: z.array(z.number().int()),
  elevatedCells: z.array(z.number().int()),
  /** Events; with a clock a sum of weights, and `tested` the whole events with a known hour. */
  count: z.number(),
  tested: z.number().int(),
  /** Part of all events of the selection, 0–1. */
  share: z.number(),
  /** What an even spread over the land cells would give. */
  expected: z.number(),
  /** Against all other places of its type, per cell; null for the only one. */
  like: ratioSchema
    .extend({ events: z.number().int(), cells: z.number().int(), expected: z.number() })
    .nullable(),
  change: changeSchema.nullable(),
  development: z.enum(["new", "growing", "persistent", "fading"]).nullable(),
  /** Pay day weekends against other weekends of the period. */
  payday: changeSchema.nullable(),
  followsSoon: z.object({ pairs: z.number().int(), expected: z.number(), isFlagged: z.boolean() }).nullable(),
  windows: z
    .object({
      windows: z.array(z.object({ firstHour: z.number().int(), hours: z.number().int(), share: z.number() })),
      /** Which part of the place's own events they hold. */
      share: nullable,
      events: z.number(),
      ownPart: z.number(),
      /** False: too few events to say it of this place; the hours are mostly the area's. */
      isOwn: z.boolean(),
      test: windowTestSchema.nullable(),
    })
    .nullable(),
  categories: z.array(z.object({ category: z.string(), count: z.number().int() })),
  unsafety: z.object({
    crime: level,
    unsafety: level,
    points: z.number().int(),
    expected: z.number(),
  }),
  reasons: z.array(reasonSchema),
});
export type TargetItem = z.output<typeof targetSchema>;

/** Places to aim measures at. They are ranked with reasons; people decide. */
export const targetsSchema = z.object({
  basis: basisSchema,
  order: z.enum(TARGET_ORDERS),
  compared: z.object({ now: periodSchema, before: periodSchema }).nullable(),
  testedOn: z.enum(["events", "knownHours"]),
  seed: z.number().int(),
  /** All events of the selection; with a clock a sum of weights. */
  total: z.number(),
  elevatedCells: z.number().int(),
  chanceShare: z.number(),
  /** Places that could have been listed. */
  candidates: z.number().int(),
  items: z.array(targetSchema),
  /** All listed places together. */
  windowTest: windowTestSchema.nullable(),
  /** So many of the listed places may be flagged for following soon by chance. */
  expectedFalseFlags: z.number(),
});
export type Targets = z.output<typeof targetsSchema>;
