import { z } from "zod";

export const occasionsPath = "/api/occasions";

/** What may be known beforehand of a place and a time. A fixed list: whose meeting it is has no field. */
export const OCCASION_KINDS = [
  "square_meeting",
  "election_cabin",
  "polling_place",
  "match",
  "valborg",
  "school_end",
  "market",
  "new_year",
] as const;
export type OccasionKind = (typeof OCCASION_KINDS)[number];

const text = (most: number) => z.string().trim().min(1).max(most);
const day = z.iso.date("datum som ÅÅÅÅ-MM-DD väntades");
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "klockslag som TT:MM väntades");

export const newOccasionSchema = z.strictObject({
  /** Made by the client: what is sent twice is one. */
  id: z.uuid(),
  kind: z.enum(OCCASION_KINDS),
  placeId: z.number().int(),
  /** Where in or near that place; null for the place itself. */
  at: z
    .strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
    .nullable()
    .default(null),
  /** The clock of the municipality. */
  fromDay: day,
  from: clock,
  toDay: day,
  to: clock,
  /** A role or an organisation of the authorities, never a person and never a party. */
  responsible: text(120),
  checklist: z.array(text(160)).max(20),
  /** The writer has read what was found doubtful in the text, and it names nobody. */
  isTextChecked: z.boolean().default(false),
});
export type NewOccasion = z.input<typeof newOccasionSchema>;

/** Ticks a line of the checklist, or takes the tick away. */
export const changeOccasionSchema = z.strictObject({
  ordinal: z.number().int().min(1).max(20),
  isDone: z.boolean(),
});
export type OccasionChange = z.input<typeof changeOccasionSchema>;

export const occasionSchema = z.object({
  id: z.uuid(),
  kind: z.enum(OCCASION_KINDS),
  placeName: z.string(),
  lon: z.number(),
  lat: z.number(),
  startsAt: z.string(),
  endsAt: z.string(),
  /** Its first and last local day. */
  firstDay: z.string(),
  lastDay: z.string(),
  responsible: z.string(),
  checklist: z.array(z.object({ ordinal: z.number().int(), body: z.string(), isDone: z.boolean() })),
  isExample: z.boolean(),
});
export type Occasion = z.output<typeof occasionSchema>;

/** Those that are not over, in the order of time. */
export const occasionsSchema = z.object({ today: z.string(), items: z.array(occasionSchema) });
export type Occasions = z.output<typeof occasionsSchema>;
