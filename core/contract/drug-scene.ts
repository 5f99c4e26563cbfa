import { z } from "zod";
import { changeSchema } from "./analysis.ts";
import { polygonGeometrySchema } from "./reference.ts";

export const sceneProposalsPath = "/api/drug-scene-proposals";

const evidenceSchema = z.object({
  traces: z.number().int(),
  observations: z.number().int(),
  reports: z.number().int(),
  /** Counted beside: what the police find follows where they look, and proposes nothing. */
  police: z.number().int(),
});

const profile = z.array(z.number()).length(168);

/** Where there may be an open drug scene: a question to a person. Worked out when asked for, stored nowhere. */
export const sceneProposalsSchema = z.object({
  /** Evidence from this day on counts, `to` exclusive. */
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
  items: z.array(
    z.object({
      /** The 100 m hexagon it is known by. */
      cell: z.number().int(),
      near: z.string(),
      lon: z.number(),
      lat: z.number(),
      counts: evidenceSchema,
      days: z.number().int(),
      firstDay: z.iso.date(),
      lastDay: z.iso.date(),
      profile,
    }),
  ),
});
export type SceneProposals = z.output<typeof sceneProposalsSchema>;

/** A person says that a proposal is a scene, and gives it a name. */
export const confirmSceneSchema = z.strictObject({
  cell: z.number().int().positive(),
  name: z.string().trim().min(1).max(80),
});

export const SIGHTING_KINDS = ["activity", "traces", "reports", "quiet"] as const;
/** A person has been there, or has it from others. "quiet": nothing was seen. */
export const newSightingSchema = z.strictObject({
  seenOn: z.iso.date(),
  kind: z.enum(SIGHTING_KINDS),
});

export const changeSceneSchema = z.strictObject({ status: z.enum(["active", "closed"]) });

/** One scene with what it stands on. */
export const sceneDetailsSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  status: z.enum(["active", "resting", "closed"]),
  firstSeen: z.iso.date(),
  lastSeen: z.iso.date(),
  /** So many days without a confirmation and it rests. */
  restsAfterDays: z.number().int(),
  profile,
  geometry: polygonGeometrySchema,
  /** Within 50 m of it, or in the 100 m hexagons it touches for roles that see no points. */
  countedBy: z.enum(["position", "hexagon"]),
  /** Evidence of the last 90 days. */
  counts: evidenceSchema,
  countsBefore: evidenceSchema,
  /** Of what others than the police have seen, against the 90 days before. It follows the police's work as well. */
  change: changeSchema,
  sightings: z.array(z.object({ id: z.uuid(), seenOn: z.iso.date(), kind: z.enum(SIGHTING_KINDS) })),
  isExample: z.boolean(),
});
export type SceneDetails = z.output<typeof sceneDetailsSchema>;
