import { z } from "zod";

export const safetyWalksPath = "/api/safety-walks";
/** For whoever has a walk's secret link, without an account. */
export const walkLinkPath = "/api/walk-link";
export const walkLinkPointsPath = "/api/walk-link/points";
/** The secret of a link comes in this header, so that no address holds it. */
export const WALK_KEY_HEADER = "x-walk-key";

/** What a point is about: something good, something that feels bad, and what it is that does. */
export const WALK_POINT_KINDS = [
  "good",
  "bad",
  "lighting",
  "sight",
  "litter",
  "damage",
  "traffic",
  "empty",
] as const;
export type WalkPointKind = (typeof WALK_POINT_KINDS)[number];
export const WALK_LEADERS = ["students", "residents", "staff"] as const;

const text = (most: number) => z.string().trim().max(most);
const day = z.iso.date("datum som ÅÅÅÅ-MM-DD väntades");
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "klockslag som TT:MM väntades");
const position = { lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) } as const;

const pointContent = {
  /** Made where it is written: what is sent twice is one. */
  id: z.uuid(),
  kind: z.enum(WALK_POINT_KINDS),
  body: text(200).default(""),
  placeName: text(160).nullable().default(null),
  ...position,
} as const;

export const newSafetyWalkSchema = z.strictObject({
  id: z.uuid(),
  name: text(120).min(3),
  /** Where it begins, a named place. */
  placeId: z.number().int(),
  /** The clock of the municipality. */
  day,
  from: clock,
  to: clock,
  ledBy: z.enum(WALK_LEADERS),
});
export type NewSafetyWalk = z.input<typeof newSafetyWalkSchema>;

export const changeSafetyWalkSchema = z.strictObject({
  version: z.number().int().positive(),
  status: z.enum(["planned", "carried_out", "cancelled"]).optional(),
  ledBy: z.enum(WALK_LEADERS).optional(),
});
export type SafetyWalkChange = z.input<typeof changeSafetyWalkSchema>;

export const newWalkPointSchema = z.strictObject({
  ...pointContent,
  /** The writer has read what was found doubtful in the text, and it names nobody. */
  isTextChecked: z.boolean().default(false),
});
export type NewWalkPoint = z.input<typeof newWalkPointSchema>;

/** What is done about a point; null takes the action away. */
export const changeWalkPointSchema = z.strictObject({
  version: z.number().int().positive(),
  action: z
    .strictObject({ what: text(200).min(3), owner: text(120).min(1), dueOn: day })
    .nullable()
    .optional(),
  isDone: z.boolean().optional(),
  isUnsafety: z.boolean().optional(),
  isTextChecked: z.boolean().default(false),
});
export type WalkPointChange = z.input<typeof changeWalkPointSchema>;

const walkSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  status: z.enum(["planned", "under_way", "carried_out", "cancelled"]),
  startsAt: z.string(),
  endsAt: z.string(),
  /** The local day it is walked. */
  day: z.string(),
  areaName: z.string().nullable(),
  ledBy: z.enum(WALK_LEADERS).nullable(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  points: z.number().int(),
  /** Points with an action that is not done. */
  open: z.number().int(),
  /** Open ones whose day is over. */
  late: z.number().int(),
  /** Known to those who keep the protocol. */
  hasLink: z.boolean(),
  version: z.number().int(),
  isExample: z.boolean(),
});
export type SafetyWalk = z.output<typeof walkSchema>;
export const safetyWalksSchema = z.object({ today: z.string(), items: z.array(walkSchema) });
export type SafetyWalks = z.output<typeof safetyWalksSchema>;

const pointSchema = z.object({
  id: z.uuid(),
  kind: z.enum(WALK_POINT_KINDS),
  /** Empty for those who do not keep or analyse the protocol. */
  body: z.string(),
  placeName: z.string().nullable(),
  /** Null for those who see places and no points. */
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  isLinked: z.boolean(),
  isUnsafety: z.boolean(),
  action: z
    .object({ what: z.string(), owner: z.string(), dueOn: z.string(), doneOn: z.string().nullable() })
    .nullable(),
  version: z.number().int(),
});
export type WalkPoint = z.output<typeof pointSchema>;
export const walkPointsSchema = z.object({ items: z.array(pointSchema) });

/** A link's secret, told once. */
export const madeWalkLinkSchema = z.object({ key: z.string(), day: z.string() });

/** All that a link tells: which walk it is, and the public names of places near where it begins. */
export const linkedWalkSchema = z.object({
  name: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  timeZone: z.string(),
  areaName: z.string().nullable(),
  lon: z.number(),
  lat: z.number(),
  places: z.array(z.object({ name: z.string(), lon: z.number(), lat: z.number() })),
});
export type LinkedWalk = z.output<typeof linkedWalkSchema>;

export const linkedPointSchema = z.strictObject(pointContent);
export type LinkedPoint = z.input<typeof linkedPointSchema>;
