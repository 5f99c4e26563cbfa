import { z } from "zod";
import { analysisQuerySchema, basisSchema } from "./analysis.ts";

export const nearRepeatPath = "/api/near-repeat";

export const nearRepeatQuerySchema = analysisQuerySchema.extend({
  /** Along a grid of streets, or as the crow flies. */
  metric: z.enum(["manhattan", "euclidean"]).default("manhattan"),
});

/** Knox's test: pairs near in space and soon in time, against the same places with their dates dealt out anew. */
export const nearRepeatSchema = z.object({
  basis: basisSchema,
  metric: z.enum(["manhattan", "euclidean"]),
  /** Edges of the bands [a, b) in metres and in whole days. */
  distanceBands: z.array(z.number()),
  timeBands: z.array(z.number()),
  permutations: z.number().int(),
  seed: z.number().int(),
  /** Events with a point that were paired: the newest ones where there are more than `limit`. */
  events: z.number().int(),
  limit: z.number().int(),
  isComplete: z.boolean(),
  /** Rows: distance bands, columns: time bands; null with fewer than two events. */
  result: z
    .object({
      pairs: z.number().int(),
      observed: z.array(z.array(z.number().int())),
      expected: z.array(z.array(z.number())),
      p: z.array(z.array(z.number())),
    })
    .nullable(),
});
export type NearRepeat = z.output<typeof nearRepeatSchema>;
