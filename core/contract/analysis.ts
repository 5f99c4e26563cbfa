import { z } from "zod";
import { filterSchema } from "./filter.ts";

const flag = z.enum(["0", "1"]).transform((text) => text === "1");

/** What every question of statistics takes beside the common filter. */
export const analysisQuerySchema = filterSchema.extend({
  /** How far the centre of a neighbouring cell may lie, metres; as far as a cell is wide unless given. */
  band: z.coerce.number().int().min(0).max(2000).optional(),
  /** With 1, what control finds and what was reported during our own presence counts as well. */
  own: flag.default(false),
});
export type AnalysisQuery = z.output<typeof analysisQuerySchema>;

/** What a result was made from; every result carries it. */
export const basisSchema = z.object({
  /** First local date, inclusive, and last, exclusive: weeks that are not over are left out. */
  from: z.iso.date(),
  to: z.iso.date(),
  cellSize: z.number().int(),
  bandM: z.number(),
  landCells: z.number().int(),
  /** Rows of the selection before anything is left out, whatever its clock. */
  rows: z.number().int(),
  leftOut: z.object({
    /** Categories that control finds, and reports during our own presence; 0 where they count. */
    control: z.number().int(),
    ownPresence: z.number().int(),
    /** Counted, but in no cell: the place is known to an area at most. */
    poorAccuracy: z.number().int(),
    /** Categories that are never mapped, in the months that the period touches. */
    mapRule: z.number().int(),
  }),
  /** Rows whose hour is known to more than an hour, and to no better than a week or a date. */
  uncertainTime: z.number().int(),
  unknownTime: z.number().int(),
});
export type Basis = z.output<typeof basisSchema>;

/** A ratio of rates with its 95 % interval; null stands for a number without bound or without meaning. */
export const ratioSchema = z.object({
  ratio: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const changeSchema = ratioSchema.extend({
  /** Whole events of the two periods, and their days. */
  now: z.number().int(),
  nowDays: z.number().int(),
  before: z.number().int(),
  beforeDays: z.number().int(),
  /** Corrected for how many were asked: of those called more or fewer 1 in 20 at most is expected to be chance. */
  verdict: z.enum(["more", "fewer", "unclear"]),
});

export const periodSchema = z.object({ from: z.iso.date(), to: z.iso.date() });
