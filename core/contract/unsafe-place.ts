import { z } from "zod";

export const unsafePlacesPath = "/api/unsafe-places";
const day = z.iso.date();
const text = (most: number) => z.string().trim().min(1).max(most);
/** The writer has read what was found doubtful in the text, and it names nobody. */
const isTextChecked = z.boolean().default(false);
const weekhours = z.array(z.number().int().min(0).max(167)).max(168);

export const unsafePlaceSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  reason: z.string(),
  owner: z.string(),
  lon: z.number(),
  lat: z.number(),
  radiusM: z.number().int(),
  startsOn: z.string(),
  endsOn: z.string(),
  /** None: all hours. */
  weekhours: z.array(z.number().int()),
  endedOn: z.string().nullable(),
  status: z.enum(["coming", "active", "over"]),
  /** Fades from 1 on its first day to 0 on the day after its last. */
  strength: z.number(),
  version: z.number().int(),
  extensions: z.array(z.object({ endsOn: z.string(), reason: z.string(), at: z.string() })),
  isExample: z.boolean(),
});
export type UnsafePlace = z.output<typeof unsafePlaceSchema>;
export const unsafePlacesSchema = z.object({ today: z.string(), items: z.array(unsafePlaceSchema) });

export const newUnsafePlaceSchema = z.strictObject({
  /** Made by the client: what is sent twice is one. */
  id: z.uuid(),
  name: text(200),
  reason: text(300),
  owner: text(120),
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  radiusM: z.number().int().min(50).max(1000),
  startsOn: day,
  endsOn: day,
  weekhours,
  isTextChecked,
});
export type NewUnsafePlace = z.input<typeof newUnsafePlaceSchema>;

/** Prolonging asks for a reason; ending does not. */
export const changeUnsafePlaceSchema = z.discriminatedUnion("change", [
  z.strictObject({
    change: z.literal("prolong"),
    version: z.number().int(),
    endsOn: day,
    reason: text(300),
    isTextChecked,
  }),
  z.strictObject({ change: z.literal("end"), version: z.number().int() }),
]);
export type ChangeUnsafePlace = z.input<typeof changeUnsafePlaceSchema>;
