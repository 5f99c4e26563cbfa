import { z } from "zod";
import { planCheckSchema, plannedStopSchema } from "./shift-plan.ts";

export const allocationsPath = "/api/allocations";
const share = z.object({ share: z.number(), low: z.number(), high: z.number() });

export const newAllocationSchema = z.strictObject({
  id: z.uuid(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** Only these; all of the days where none is named. */
  shiftIds: z.array(z.uuid()).max(40),
  doseMin: z.number().int().min(5).max(60),
  /** The least part of stop time each group area gets over four weeks. */
  floorShare: z.number().min(0).max(0.25),
});
export type NewAllocation = z.input<typeof newAllocationSchema>;

/** A place worth a stop, whether it got one or not. */
export const suggestionSchema = z.object({
  placeKey: z.string().nullable(),
  name: z.string(),
  lon: z.number(),
  lat: z.number(),
  /** Best hours, 0 = Monday 00. */
  firstHour: z.number().int(),
  hours: z.number().int(),
  expected: z.number(),
  reason: z.string(),
  isPlanned: z.boolean(),
});

export const allocationResultSchema = z.object({
  shifts: z.array(
    z.object({
      id: z.uuid(),
      version: z.number().int(),
      breakFrom: z.string().nullable(),
      breakTo: z.string().nullable(),
      stops: z.array(plannedStopSchema),
      /** Parts of the shift, 0–1: on place, under way, break, the rest. */
      time: z.object({ stops: z.number(), travel: z.number(), rest: z.number(), other: z.number() }),
      checks: z.array(planCheckSchema),
    }),
  ),
  suggestions: z.array(suggestionSchema),
  coverage: z.object({
    /** Of the held-out weeks' events, with an interval of 95 %. */
    proposal: share,
    present: share.nullable(),
    even: share,
    /** What no plan within the same rules can exceed, on the weeks it was chosen from; null until it is known. */
    bound: z.number().nullable(),
    chosenOn: z.number(),
    heldOutWeeks: z.number().int(),
    heldOutEvents: z.number(),
    /** Percentage points that meeting the floors costs, on the weeks it was chosen from; null until it is known. */
    floorCost: z.number().nullable(),
    /** Guard hours a week and the share they are expected to cover. */
    curve: z.array(z.object({ hours: z.number(), share: z.number() })),
    hours: z.number(),
  }),
  floors: z.object({
    areas: z.array(z.object({ name: z.string(), share: z.number(), isMet: z.boolean() })),
    unsafePlaces: z.array(z.object({ name: z.string(), isMet: z.boolean() })),
  }),
  weekExpected: z.array(z.number()).length(168),
  tookMs: z.number(),
});
export type AllocationResult = z.output<typeof allocationResultSchema>;
export type Suggestion = z.output<typeof suggestionSchema>;

export const allocationSchema = z.object({
  id: z.uuid(),
  state: z.enum(["running", "done", "failed"]),
  /** Towards a result, 0–1. */
  progress: z.number(),
  /** Here before all is done: the bound and what the floors cost follow. */
  result: allocationResultSchema.nullable(),
});
export type Allocation = z.output<typeof allocationSchema>;
