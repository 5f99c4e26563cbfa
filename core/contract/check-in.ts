import { z } from "zod";
import { occasionSchema } from "./occasion.ts";

export const myShiftsPath = "/api/my-shifts";
export const checkInsPath = "/api/check-ins";

export const CHECK_IN_KINDS = ["arrived", "calm", "observation", "not_reached", "undone"] as const;
export const NOT_REACHED_REASONS = ["time", "called_away", "closed", "weather", "unsafe", "other"] as const;

/** A shift of one's own as the phone keeps it. */
export const myShiftSchema = z.object({
  id: z.uuid(),
  crew: z.string(),
  kind: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  travel: z.enum(["walk", "drive"]),
  breakFrom: z.string().nullable(),
  breakTo: z.string().nullable(),
  stops: z.array(
    z.object({
      id: z.uuid(),
      order: z.number().int(),
      name: z.string(),
      lon: z.number(),
      lat: z.number(),
      from: z.string(),
      to: z.string(),
      reason: z.string(),
      /** Minutes from the stop before. */
      travelMin: z.number().int().nullable(),
    }),
  ),
  /** What is known beforehand in one's areas while the shift lasts. */
  occasions: z
    .array(
      occasionSchema.pick({
        id: true,
        kind: true,
        placeName: true,
        lon: true,
        lat: true,
        startsAt: true,
        endsAt: true,
        responsible: true,
        checklist: true,
      }),
    )
    .default([]),
  checkIns: z.array(
    z.object({ id: z.uuid(), stopId: z.uuid(), kind: z.enum(CHECK_IN_KINDS), at: z.string() }),
  ),
});
export type MyShift = z.output<typeof myShiftSchema>;

export const myShiftsSchema = z.object({
  today: z.string(),
  shifts: z.array(myShiftSchema),
  contacts: z.object({ lead: z.string().nullable(), social: z.string().nullable() }),
  /** What an observation may be of; never of a person. */
  categories: z.array(z.object({ key: z.string(), name: z.string(), nameEn: z.string() })),
});
export type MyShifts = z.output<typeof myShiftsSchema>;

/** One tap at a stop. It belongs to the crew: it says neither who nor where anybody went. */
export const checkInSchema = z.strictObject({
  /** Made on the phone: sent twice is stored once. */
  id: z.uuid(),
  shiftId: z.uuid(),
  stopId: z.uuid(),
  kind: z.enum(CHECK_IN_KINDS),
  at: z.iso.datetime({ offset: true }),
  category: z.string().max(80).nullable(),
  reason: z.enum(NOT_REACHED_REASONS).nullable(),
});
export type CheckIn = z.output<typeof checkInSchema>;

export const newCheckInsSchema = z.strictObject({ items: z.array(checkInSchema).min(1).max(200) });
/** Every id is in one of the two: what is refused need not be sent again. */
export const storedCheckInsSchema = z.object({ stored: z.array(z.uuid()), refused: z.array(z.uuid()) });
