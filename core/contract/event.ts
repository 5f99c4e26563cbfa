import { z } from "zod";
import { ACCURACIES, SETTINGS } from "../domain/event.ts";
import { filterSchema } from "./filter.ts";

export const eventsPath = "/api/events";

export const eventQuerySchema = filterSchema.extend({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z.string().max(200).optional(),
  /** By time. */
  order: z.enum(["newest", "oldest"]).default("newest"),
  format: z.enum(["json", "csv", "geojson"]).default("json"),
  /** With 1, a file is made for people: it tells its selection first, names in Swedish, and holds every row. */
  head: z.enum(["0", "1"]).default("0"),
});
export type EventQuery = z.output<typeof eventQuerySchema>;

export const eventSchema = z.object({
  id: z.uuid(),
  source: z.string(),
  externalId: z.string(),
  category: z.string(),
  occurredFrom: z.string(),
  occurredTo: z.string().nullable(),
  isDateOnly: z.boolean(),
  grade: z.enum(["known", "uncertain", "unknown"]),
  reportedAt: z.string().nullable(),
  setting: z.enum(SETTINGS),
  accuracy: z.enum(ACCURACIES),
  placeName: z.string().nullable(),
  reportedDuringPresence: z.boolean(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  cell: z.number().int().nullable(),
  /** Absent for roles without access to text; null when none is kept. */
  text: z.string().nullable().optional(),
  isExample: z.boolean(),
  /** The event's share in the selection, 0–1. */
  weight: z.number(),
});
export type EventItem = z.output<typeof eventSchema>;

/** The rows behind a number: `weight` equals the count an aggregate gives for the same filter. */
export const eventsSchema = z.object({
  total: z.number().int(),
  weight: z.number(),
  items: z.array(eventSchema),
  nextCursor: z.string().nullable(),
});
export type Events = z.output<typeof eventsSchema>;
