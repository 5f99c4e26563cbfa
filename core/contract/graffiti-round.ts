import { z } from "zod";

export const graffitiRoundsPath = "/api/graffiti-rounds";
export const graffitiSurfacesPath = "/api/graffiti-surfaces";
export const graffitiLooksPath = "/api/graffiti-looks";

/** What sort of surface: they are the kinds graffiti is counted by. */
export const SURFACE_KINDS = ["building", "structure", "furniture"] as const;
/** Tagg, målning, politiskt/hat, övrigt. What it says is never stored. */
export const FIND_MOTIFS = ["tag", "piece", "message", "unknown"] as const;
/** Under 1 m², to 5 m², more. */
export const FIND_SIZES = ["small", "medium", "large"] as const;

/** What can still be told of a find. */
export const findDetailsSchema = z.object({
  motif: z.enum(FIND_MOTIFS),
  /** Hate or a threat: cleaned first. */
  isThreat: z.boolean(),
  size: z.enum(FIND_SIZES).nullable(),
  costSek: z.number().int().min(0).max(1_000_000).nullable(),
  isReportedToPolice: z.boolean(),
});
export type FindDetails = z.output<typeof findDetailsSchema>;

export const LOOK_KINDS = ["clean", "same", "graffiti"] as const;

export const roundSurfaceSchema = z.object({
  id: z.uuid(),
  order: z.number().int(),
  name: z.string(),
  kind: z.enum(SURFACE_KINDS),
  owner: z.string(),
  lon: z.number(),
  lat: z.number(),
  /** When it was last seen, and how: what is found next was made after that. */
  lastLook: z.object({ id: z.uuid(), kind: z.enum(LOOK_KINDS), at: z.string() }).nullable(),
  /** The latest graffiti that has not been removed. */
  open: findDetailsSchema.extend({ id: z.uuid(), foundAt: z.string() }).nullable(),
});
export type RoundSurface = z.output<typeof roundSurfaceSchema>;

export const graffitiRoundsSchema = z.object({
  today: z.string(),
  rounds: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      isExample: z.boolean(),
      surfaces: z.array(roundSurfaceSchema),
    }),
  ),
});
export type GraffitiRounds = z.output<typeof graffitiRoundsSchema>;

const look = { id: z.uuid(), surfaceId: z.uuid(), at: z.iso.datetime({ offset: true }) };
/** One tap at a surface. It says neither who nor where anybody went. */
export const lookSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...look, kind: z.enum(LOOK_KINDS) }),
  z.strictObject({
    ...look,
    kind: z.literal("details"),
    findId: z.uuid(),
    isRemoved: z.boolean(),
    details: z.strictObject(findDetailsSchema.shape),
  }),
  z.strictObject({ ...look, kind: z.literal("undone"), findId: z.uuid() }),
]);
export type Look = z.output<typeof lookSchema>;
export const newLooksSchema = z.strictObject({ items: z.array(lookSchema).min(1).max(200) });

/** A surface to look at, at the end of a round; the round is made with its first. */
export const newSurfaceSchema = z.strictObject({
  id: z.uuid(),
  roundName: z.string().trim().min(1).max(120),
  name: z.string().trim().min(1).max(120),
  kind: z.enum(SURFACE_KINDS),
  owner: z.string().trim().min(1).max(120),
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
});
export type NewSurface = z.output<typeof newSurfaceSchema>;
