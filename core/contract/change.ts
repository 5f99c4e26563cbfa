import { z } from "zod";
import { CALENDAR_KINDS } from "../domain/time/calendar-kind.ts";
import { analysisQuerySchema, basisSchema, changeSchema, periodSchema } from "./analysis.ts";
import { AREA_KINDS } from "./reference.ts";

export const changesPath = "/api/changes";

export const CHANGE_KEYS = ["category", "source", "area", "place", "cell"] as const;

const isoDate = z.iso.date("datum som ÅÅÅÅ-MM-DD väntades");

export const changesQuerySchema = analysisQuerySchema.extend({
  by: z.enum(CHANGE_KEYS).default("category"),
  areaKind: z.enum(AREA_KINDS).optional(),
  /**
   * The same ISO weeks last year, the period before, `chosen` (then `compareFrom` and `compareTo`), or, with
   * `calendar`, the period's other days of the same weekdays.
   */
  compare: z.enum(["lastYear", "before", "chosen", "ordinary"]).default("lastYear"),
  compareFrom: isoDate.optional(),
  compareTo: isoDate.optional(),
  /** Like with like: only days of this kind, in both periods. */
  calendar: z.enum(CALENDAR_KINDS).optional(),
});
export type ChangesQuery = z.output<typeof changesQuerySchema>;

/** What has changed; `compared` and `total` are null where the data do not reach back so far. */
export const changesSchema = z.object({
  basis: basisSchema,
  by: z.enum(CHANGE_KEYS),
  compared: z.object({ now: periodSchema, before: periodSchema }).nullable(),
  /** Of the changes called more or fewer at most this share is expected to be chance. */
  chanceShare: z.number(),
  /** With a clock only events whose hour is known are counted. */
  testedOn: z.enum(["events", "knownHours"]),
  total: changeSchema.nullable(),
  /** Most events now first; `key` is a category, source, area id, place id or cell id. */
  rows: z.array(changeSchema.extend({ key: z.string(), name: z.string().nullable() })),
  /** Weeks without a report by source: fewer reports are not fewer events. */
  sources: z.array(
    z.object({
      source: z.string(),
      now: z.number().int(),
      before: z.number().int(),
      weeksNow: z.number().int(),
      weeksBefore: z.number().int(),
      silentNow: z.number().int(),
      silentBefore: z.number().int(),
      /** Areas of one kind that it reported from, and those that reported before and fell silent; null without areas. */
      units: z
        .object({
          kind: z.enum(AREA_KINDS),
          now: z.number().int(),
          before: z.number().int(),
          goneQuiet: z.array(z.object({ id: z.number().int(), before: z.number().int() })),
        })
        .nullable(),
    }),
  ),
});
export type Changes = z.output<typeof changesSchema>;
