import { z } from "zod";
import { filterSchema } from "./filter.ts";

export const publishedCountsPath = "/api/published-counts";
export const publicationPath = "/api/publication";

/** Everything may be asked as elsewhere; what published numbers cannot tell is refused by name. */
export const publishedQuerySchema = filterSchema;

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "månad som ÅÅÅÅ-MM väntades");

/** What a question was widened to before it was answered. */
export const snappedSchema = z.object({
  what: z.enum(["dates", "areas", "categories"]),
  /** In the user's language, to be shown beside the answer. */
  message: z.string(),
});
export type Snapped = z.output<typeof snappedSchema>;

/**
 * Counts as those outside may know them: named areas × months × category groups, frozen. A count of null
 * is "<5", none included; a total of null is hidden because it would tell of those.
 */
export const publishedCountsSchema = z.object({
  /** The one kind of area that is published; null before anything is. */
  areaKind: z.string().nullable(),
  /** The smallest number that is shown. */
  threshold: z.number().int(),
  /** What was answered, after widening; `to` is exclusive. */
  answered: z.object({
    from: z.string().nullable(),
    to: z.string().nullable(),
    areaIds: z.array(z.number().int()),
    groups: z.array(z.string()),
  }),
  snapped: z.array(snappedSchema),
  rows: z.array(
    z.object({ area: z.number().int(), month, group: z.string(), count: z.number().int().nullable() }),
  ),
  /** All groups of an area and month together. */
  totals: z.array(z.object({ area: z.number().int(), month, count: z.number().int().nullable() })),
  /** The sum of the rows: exact, or from `atLeast` to `atMost`. */
  total: z.object({
    isExact: z.boolean(),
    atLeast: z.number().int(),
    atMost: z.number().int(),
    hiddenCells: z.number().int(),
  }),
  /** Months asked for that are not published. */
  missingMonths: z.array(month),
});
export type PublishedCounts = z.output<typeof publishedCountsSchema>;

/** Which months are published, and what the next one waits for. */
export const publicationSchema = z.object({
  areaKind: z.string(),
  /** The first month published of real data; null until somebody has decided to publish. */
  from: month.nullable(),
  months: z.array(
    z.object({
      month,
      frozenAt: z.string(),
      /** Those outside see it from this day, partners a month later. */
      shownFrom: z.string(),
      isExample: z.boolean(),
    }),
  ),
  /** Why the next month is not published yet, in Swedish. */
  waiting: z.string().nullable(),
});
export type PublicationState = z.output<typeof publicationSchema>;

export const beginPublicationSchema = z.strictObject({ from: month });
