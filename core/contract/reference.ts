import { z } from "zod";
import { MAP_RULES } from "../domain/event.ts";

export const sourcesPath = "/api/sources";
export const sourceFreshnessPath = `${sourcesPath}/freshness`;
export const categoriesPath = "/api/categories";
export const areasPath = "/api/areas";
export const calendarPath = "/api/calendar";
export const placesPath = "/api/places";
export const cellsPath = "/api/cells";

const named = { nameSv: z.string(), nameEn: z.string() };

/** What a file of a source holds. */
export const SOURCE_KINDS = ["events", "unsafety", "areas", "shifts"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const sourceSchema = z.object({
  id: z.string(),
  kind: z.enum(SOURCE_KINDS),
  ...named,
  /** Whose hours the source covers. */
  coversSv: z.string(),
  coversEn: z.string(),
  /** What it cannot see. */
  blindSv: z.string(),
  blindEn: z.string(),
  storesText: z.boolean(),
});
export const sourcesSchema = z.object({ items: z.array(sourceSchema) });
export type Source = z.output<typeof sourceSchema>;

/** How fresh a source is, as far as whoever asks may see it. */
export const sourceFreshnessSchema = z.object({
  sourceId: z.string(),
  /** Events on show. */
  count: z.number().int(),
  /** Local date of the newest event, and when a file last came. */
  newestDay: z.string().nullable(),
  importedAt: z.string().nullable(),
});
export const sourceFreshnessesSchema = z.object({ items: z.array(sourceFreshnessSchema) });
export type SourceFreshness = z.output<typeof sourceFreshnessSchema>;

export const updateSourceSchema = z.strictObject({ storesText: z.boolean() });

export const categorySchema = z.object({
  id: z.number().int(),
  key: z.string(),
  parentKey: z.string().nullable(),
  ...named,
  colour: z.string(),
  mapRule: z.enum(MAP_RULES),
  foundByControl: z.boolean(),
});
export const categoriesSchema = z.object({ items: z.array(categorySchema) });
export type Category = z.output<typeof categorySchema>;

export const AREA_KINDS = ["kommundel", "group", "regso", "deso", "industrial", "permit", "own"] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

const position = z.array(z.number()).min(2).max(3);
export const polygonGeometrySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(z.array(position))) }),
]);
export const pointGeometrySchema = z.object({ type: z.literal("Point"), coordinates: position });
export const lineGeometrySchema = z.object({ type: z.literal("LineString"), coordinates: z.array(position) });

const feature = <P extends z.ZodType, G extends z.ZodType>(properties: P, geometry: G) =>
  z.object({ type: z.literal("Feature"), id: z.union([z.string(), z.number()]), properties, geometry });

export const featureCollection = <P extends z.ZodType, G extends z.ZodType>(properties: P, geometry: G) =>
  z.object({ type: z.literal("FeatureCollection"), features: z.array(feature(properties, geometry)) });

export const areasSchema = featureCollection(
  z.object({ kind: z.enum(AREA_KINDS), name: z.string(), population: z.number().int().nullable() }),
  polygonGeometrySchema,
);
export type Areas = z.output<typeof areasSchema>;

export const calendarQuerySchema = z.strictObject({
  /** First local date, inclusive. */
  from: z.iso.date(),
  /** Last local date, exclusive. */
  to: z.iso.date(),
});

/** Days that matter to a reading of the figures; `kind` tells why. */
export const calendarSchema = z.object({
  marks: z.array(
    z.object({
      kind: z.enum(["holiday", "valborg", "payday_weekend", "school_break"]),
      /** Only school breaks have one: they can be changed. */
      id: z.uuid().optional(),
      nameSv: z.string(),
      nameEn: z.string(),
      first: z.iso.date(),
      last: z.iso.date(),
    }),
  ),
  /** For each hour of each month of the period, the share of it that is dark, 0–1. */
  darkness: z.array(z.object({ month: z.string(), hours: z.array(z.number()).length(24) })),
});
export type Calendar = z.output<typeof calendarSchema>;

export const schoolBreakSchema = z
  .strictObject({
    nameSv: z.string().trim().min(1).max(100),
    nameEn: z.string().trim().min(1).max(100),
    first: z.iso.date(),
    last: z.iso.date(),
  })
  .refine((added) => added.first <= added.last, "lovet måste sluta samma dag som det börjar eller senare");

/** Named places to search for and to rank by. */
export const placesSchema = featureCollection(
  z.object({ name: z.string(), kind: z.string(), aliases: z.array(z.string()), rank: z.number().int() }),
  pointGeometrySchema,
);
export type Places = z.output<typeof placesSchema>;

/** The municipality's cells of one size: ids and, six by six, their corners in degrees. */
export const cellsSchema = z.object({
  cellSize: z.number().int(),
  ids: z.array(z.number().int()),
  /** 12 numbers a cell: lon, lat of six corners. */
  corners: z.array(z.number()),
  /** Whether each cell touches the municipality's land. */
  onLand: z.array(z.boolean()),
});
export type Cells = z.output<typeof cellsSchema>;
