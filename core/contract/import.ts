import { z } from "zod";
import { issueSchema } from "./problem.ts";

export const importsPath = "/api/imports";
export const importPreviewPath = "/api/imports/preview";

/** What a column of an event file may stand for. */
export const EVENT_FIELDS = [
  "externalId",
  "from",
  "fromClock",
  "to",
  "toClock",
  "reportedAt",
  "category",
  "lat",
  "lon",
  "x",
  "y",
  "place",
  "accuracy",
  "setting",
  "presence",
  "dwelling",
  "quantity",
  "text",
  "motif",
  "surface",
  "owner",
  "removedOn",
  "reportedToPolice",
] as const;

/** What a column of an area file or of a file of shift frames may stand for. */
export const AREA_FIELDS = ["externalId", "name", "kind", "population"] as const;
export const SHIFT_FIELDS = [
  "externalId",
  "date",
  "start",
  "end",
  "category",
  "place",
  "lat",
  "lon",
  "x",
  "y",
  "note",
] as const;

export const IMPORT_FIELDS = [...new Set([...EVENT_FIELDS, ...AREA_FIELDS, ...SHIFT_FIELDS])] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export const TIME_FORMATS = ["iso", "swedish", "us12", "day-first", "month-first", "excel"] as const;
export type TimeFormat = (typeof TIME_FORMATS)[number];

/** How a file's columns, values and coordinates are read; saved per source. */
export const mappingSchema = z.strictObject({
  /** Field → column name. */
  columns: z.partialRecord(z.enum(IMPORT_FIELDS), z.string()).default({}),
  /** Field → one value for every row. */
  constants: z.partialRecord(z.enum(IMPORT_FIELDS), z.string()).default({}),
  /** Field → the file's word → our word (category key, setting …). */
  values: z.partialRecord(z.enum(IMPORT_FIELDS), z.record(z.string(), z.string())).default({}),
  /** EPSG code such as "EPSG:3006"; guessed when absent. */
  crs: z
    .string()
    .regex(/^EPSG:\d{4,5}$/)
    .optional(),
  /** True when the file writes latitude where longitude is expected, confirmed by a person. */
  swapAxes: z.boolean().optional(),
  timeFormat: z.enum(TIME_FORMATS).optional(),
  sheet: z.string().optional(),
});
export type Mapping = z.output<typeof mappingSchema>;

/** A mapping as it is remembered for the source's next file. */
export const savedMappingSchema = mappingSchema.extend({
  /** Columns that a person saw and left without a meaning. */
  unused: z.array(z.string()).optional(),
});
export type SavedMapping = z.output<typeof savedMappingSchema>;

const counts = {
  rowsTotal: z.number().int(),
  rowsAccepted: z.number().int(),
  rowsRejected: z.number().int(),
  rowsDuplicate: z.number().int(),
  rowsUpdated: z.number().int(),
};

/** What is known of a file before it is imported. */
export const importPreviewSchema = z.object({
  format: z.string(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  crs: z.string().nullable(),
  timeFormat: z.string().nullable(),
  columns: z.array(z.object({ name: z.string(), examples: z.array(z.string()) })),
  mapping: mappingSchema,
  /** Fields this kind of source needs, knows, and their Swedish labels. */
  fields: z.array(z.object({ field: z.enum(IMPORT_FIELDS), label: z.string(), isRequired: z.boolean() })),
  /** The first rows as they would be stored; a refused row says why. */
  rows: z.array(
    z.object({
      row: z.number().int(),
      values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      lon: z.number().nullable(),
      lat: z.number().nullable(),
      issue: issueSchema.nullable(),
    }),
  ),
  rowsTotal: z.number().int(),
  rowsRejected: z.number().int(),
  /** The file's words that are none of ours, most frequent first: to be given a meaning in `mapping.values`. */
  unknownValues: z
    .array(
      z.object({
        field: z.enum(IMPORT_FIELDS),
        value: z.string(),
        rows: z.number().int(),
        /** Our word that looks most like it, such as a category key. */
        suggestion: z.string().nullable(),
      }),
    )
    .max(200)
    .optional(),
  normalised: z.array(z.string()),
  issues: z.array(issueSchema),
  /** False when the file as a whole would be refused; `issues` says why. */
  canImport: z.boolean(),
});
export type ImportPreview = z.output<typeof importPreviewSchema>;

export const IMPORT_STATUSES = ["running", "published", "cancelled", "failed", "undone"] as const;

export const importSchema = z.object({
  id: z.uuid(),
  source: z.string(),
  fileName: z.string(),
  status: z.enum(IMPORT_STATUSES),
  ...counts,
  normalised: z.array(z.string()),
  /** At most 1,000; all of them are in rejected.csv. */
  issues: z.array(issueSchema),
  createdAt: z.string(),
  publishedAt: z.string().nullable(),
  isExample: z.boolean(),
  canUndo: z.boolean(),
  /** Local dates of the first and last row taken in; null without dates. */
  firstDay: z.string().nullable().optional(),
  lastDay: z.string().nullable().optional(),
});
export type Import = z.output<typeof importSchema>;
export const importsSchema = z.object({ items: z.array(importSchema) });

/** One server-sent event of an import under way. */
export const importProgressSchema = z.object({
  status: z.enum(IMPORT_STATUSES),
  rowsRead: z.number().int(),
  rowsTotal: z.number().int(),
  rowsAccepted: z.number().int(),
  rowsRejected: z.number().int(),
});
export type ImportProgress = z.output<typeof importProgressSchema>;
