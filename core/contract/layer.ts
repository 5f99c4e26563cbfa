import { z } from "zod";
import { filterSchema } from "./filter.ts";
import {
  featureCollection,
  lineGeometrySchema,
  pointGeometrySchema,
  polygonGeometrySchema,
} from "./reference.ts";

export const graffitiPath = "/api/graffiti";
export const drugScenesPath = "/api/drug-scenes";
export const partnersPath = "/api/partners";
export const shiftsPath = "/api/shifts";
export const walksPath = "/api/walks";
export const unsafetyPath = "/api/unsafety-points";

/** What a report of unsafety tells of. */
export const UNSAFETY_KINDS = ["safety_walk", "lighting", "litter", "citizen_view", "other"] as const;

export const layerQuerySchema = filterSchema;

/** Graffiti with a point, as the map draws it; `weight` is the share inside the filter's clock. */
export const graffitiSchema = featureCollection(
  z.object({
    category: z.string(),
    occurredFrom: z.string(),
    occurredTo: z.string().nullable(),
    motif: z.string(),
    surface: z.string().nullable(),
    owner: z.string().nullable(),
    removedOn: z.string().nullable(),
    isReportedToPolice: z.boolean(),
    weight: z.number(),
    isExample: z.boolean(),
  }),
  pointGeometrySchema,
);
export type Graffiti = z.output<typeof graffitiSchema>;

export const drugScenesSchema = featureCollection(
  z.object({
    name: z.string(),
    status: z.enum(["active", "resting", "closed"]),
    firstSeen: z.string(),
    lastSeen: z.string(),
    /** Relative activity for each hour of the week, Monday 00 first, 0–1. */
    profile: z.array(z.number()).length(168),
    isExample: z.boolean(),
  }),
  polygonGeometrySchema,
);
export type DrugScenes = z.output<typeof drugScenesSchema>;

/** Partners stand in their industrial area, or where they have their premises. */
export const partnersSchema = featureCollection(
  z.object({
    name: z.string(),
    kind: z.string(),
    areaId: z.number().int().nullable(),
    areaName: z.string().nullable(),
    owns: z.string().nullable(),
    joinedOn: z.string().nullable(),
    isExample: z.boolean(),
  }),
  pointGeometrySchema,
);
export type Partners = z.output<typeof partnersSchema>;

const stopSchema = z.object({
  order: z.number().int(),
  name: z.string(),
  lon: z.number(),
  lat: z.number(),
  plannedFrom: z.string(),
  plannedTo: z.string(),
  carriedOutAt: z.string().nullable(),
});

const tourProperties = z.object({
  kind: z.string(),
  name: z.string(),
  status: z.enum(["planned", "under_way", "carried_out", "cancelled"]),
  startsAt: z.string(),
  endsAt: z.string(),
  stops: z.array(stopSchema),
  isExample: z.boolean(),
});

/** Shifts or walks with their stops; the geometry is the route, null when none is drawn. */
export const toursSchema = featureCollection(tourProperties, lineGeometrySchema.nullable());
export type Tours = z.output<typeof toursSchema>;

export const unsafetySchema = featureCollection(
  z.object({
    kind: z.enum(UNSAFETY_KINDS),
    observedOn: z.string(),
    placeName: z.string().nullable(),
    isExample: z.boolean(),
  }),
  pointGeometrySchema,
);
export type Unsafety = z.output<typeof unsafetySchema>;
