import { z } from "zod";

export const presencePath = "/api/presence";
export const sceneStatusesPath = "/api/drug-scene-statuses";

export const presenceQuerySchema = z.strictObject({
  /** First local date, inclusive. */
  from: z.iso.date(),
  /** Last local date, exclusive. */
  to: z.iso.date(),
});

/**
 * On which days there was presence in which area, up to today and never what lies ahead. Group members see
 * the kind of shift in their own areas; the police that there was presence.
 */
export const presenceSchema = z.object({
  items: z.array(
    z.object({
      areaId: z.number().int(),
      day: z.string(),
      /** Null where only presence itself is told. */
      kind: z.string().nullable(),
    }),
  ),
});
export type Presence = z.output<typeof presenceSchema>;

/** How many drug scenes there are by status in the areas one belongs to; not where. */
export const sceneStatusesSchema = z.object({
  items: z.array(
    z.object({
      areaId: z.number().int(),
      areaName: z.string(),
      status: z.enum(["active", "resting", "closed"]),
      scenes: z.number().int(),
    }),
  ),
});
export type SceneStatuses = z.output<typeof sceneStatusesSchema>;
