import { z } from "zod";
import { ENTERED_KINDS } from "../domain/plan/entered-counts.ts";

/** What is counted by hand for the plan. */
export const activityCountsPath = "/api/activity-counts";

const day = z.iso.date("datum som ÅÅÅÅ-MM-DD väntades");

export const newActivityCountSchema = z.strictObject({
  /** Made by the client: what is sent twice is one. */
  id: z.uuid(),
  kind: z.enum(ENTERED_KINDS),
  /** The day it was done or looked up. */
  countedOn: day,
  groupId: z.number().int().positive().nullable().default(null),
  count: z.number().int().min(0).max(100_000),
  /** Of how many. */
  outOf: z.number().int().min(1).max(100_000).nullable().default(null),
  source: z.string().trim().min(1).max(200),
  isTextChecked: z.boolean().default(false),
});
export type NewActivityCount = z.input<typeof newActivityCountSchema>;

export const activityCountsQuerySchema = z.strictObject({ kind: z.enum(ENTERED_KINDS) });

/** The rows of a kind, the newest first. */
export const activityCountsSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      countedOn: z.string(),
      groupId: z.number().int().nullable(),
      count: z.number().int(),
      outOf: z.number().int().nullable(),
      source: z.string(),
      isExample: z.boolean(),
    }),
  ),
});
export type ActivityCounts = z.output<typeof activityCountsSchema>;
