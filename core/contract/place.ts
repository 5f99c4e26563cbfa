import { z } from "zod";
import { analysisQuerySchema, basisSchema, changeSchema, periodSchema } from "./analysis.ts";
import { UNSAFETY_KINDS } from "./layer.ts";
import { AREA_KINDS, polygonGeometrySchema } from "./reference.ts";
import { targetSchema } from "./targets.ts";

export const placePath = "/api/place";

const UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const PLACE_KEY = new RegExp(`^(\\d{1,9}|area:\\d{1,9}|cells?:\\d{1,10}|scene:${UUID}|partner:${UUID})$`);

/**
 * A place as the view's address names it: the id of /api/places, or area:, cell:, scene: or partner: and an id;
 * cells: and the first of elevated cells that hang together. Streets are no places here: people live there.
 */
export const placeKeySchema = z
  .string()
  .regex(PLACE_KEY, "en plats väntades, som 12, area:3, cell:511705088 eller scene:<id>");

export const placeQuerySchema = analysisQuerySchema.omit({ area: true, cell: true, bbox: true }).extend({
  place: placeKeySchema,
  compare: z.enum(["lastYear", "before"]).default("lastYear"),
});

const near = z.object({ name: z.string(), distanceM: z.number().int() });

/** One place: where it is and what lies there; what its events say is for roles with points, else null. */
export const placeSchema = z.object({
  key: z.string(),
  sort: z.enum(["place", "area", "cell", "scene", "partner"]),
  /** Its own name, or the nearest where it is a cell. */
  name: z.string(),
  kind: z.string(),
  areaId: z.number().int().nullable(),
  lon: z.number(),
  lat: z.number(),
  cellSize: z.number().int(),
  /** Its land cells of that size. */
  cells: z.array(z.number().int()),
  /** Where it has a border of its own. */
  outline: polygonGeometrySchema.nullable(),
  /** How far a named place reaches, metres. */
  reachM: z.number().nullable(),
  within: z.array(z.object({ id: z.number().int(), kind: z.enum(AREA_KINDS), name: z.string() })),
  surroundings: z.object({
    stops: z.array(near),
    schools: z.array(near),
    others: z.array(near.extend({ kind: z.string() })),
    /** Null where the role does not know them. */
    partners: z
      .array(near.extend({ id: z.uuid(), kind: z.string(), owns: z.string().nullable() }))
      .nullable(),
    permitAreas: z.array(z.object({ id: z.number().int(), name: z.string() })),
    scenes: z.array(near.extend({ id: z.uuid(), status: z.string() })).nullable(),
  }),
  basis: basisSchema.nullable(),
  compared: z.object({ now: periodSchema, before: periodSchema }).nullable(),
  /** Whether held against its like: a district has none. */
  hasLike: z.boolean(),
  /** What speaks for and against it; null without an event, and for roles without points. */
  finding: targetSchema.nullable(),
  /** Events of the whole selection, elevated cells of the municipality. */
  total: z.number().nullable(),
  neighbours: z.array(
    near.extend({
      key: z.string(),
      count: z.number(),
      /** Its land cells. */
      cells: z.array(z.number().int()),
      elevatedCells: z.number().int(),
      change: changeSchema.nullable(),
    }),
  ),
  /** The reports behind `finding.unsafety.points`, newest first; none for roles without points. */
  unsafetyReports: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(UNSAFETY_KINDS),
      observedOn: z.iso.date(),
      placeName: z.string().nullable(),
      isExample: z.boolean(),
    }),
  ),
});
export type Place = z.output<typeof placeSchema>;
