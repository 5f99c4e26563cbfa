import { z } from "zod";
import { filterSchema } from "./filter.ts";
import { AREA_KINDS } from "./reference.ts";

export const aggregatesPath = "/api/aggregates";

export const AGGREGATE_KEYS = [
  "cell",
  "area",
  "weekday",
  "hour",
  "weekhour",
  "day",
  "week",
  "month",
  "category",
  "source",
] as const;
export type AggregateKey = (typeof AGGREGATE_KEYS)[number];

const keys = z
  .string()
  .transform((text) => text.split(","))
  .pipe(z.array(z.enum(AGGREGATE_KEYS)).min(1).max(4))
  .refine((list) => new Set(list).size === list.length, "samma nyckel två gånger");

export const aggregateQuerySchema = filterSchema.extend({
  by: keys,
  areaKind: z.enum(AREA_KINDS).optional(),
});

/** Counts by the keys asked for. With a clock in the question a count is a sum of weights, else whole. */
export const aggregatesSchema = z.object({
  by: z.array(z.enum(AGGREGATE_KEYS)),
  rows: z.array(
    z.object({
      cell: z.number().int().nullable().optional(),
      area: z.number().int().nullable().optional(),
      /** ISO weekday, 1 = Monday. */
      weekday: z.number().int().optional(),
      hour: z.number().int().optional(),
      weekhour: z.number().int().optional(),
      day: z.string().optional(),
      /** ISO week as 2026-W48. */
      week: z.string().optional(),
      month: z.string().optional(),
      category: z.string().optional(),
      source: z.string().optional(),
      count: z.number(),
      /** The part of `count` whose time is uncertain (over an hour) or unknown; only with a clock key. */
      uncertain: z.number().optional(),
    }),
  ),
  /** Events in the selection, weighted where the filter has a clock. */
  total: z.number(),
  /** Source rows in the selection, unweighted. */
  events: z.number().int(),
  /** The part of `total` whose place is too uncertain for a cell. */
  withoutCell: z.number(),
  /** The part of `total` with a date but no clock time, when the question has a clock. */
  withoutClock: z.number(),
  suppressed: z.number().int(),
});
export type Aggregates = z.output<typeof aggregatesSchema>;
export type AggregateRow = Aggregates["rows"][number];
