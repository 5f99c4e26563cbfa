import { z } from "zod";

export const placeSheetsPath = "/api/place-sheets";
export const placeSheetDraftPath = "/api/place-sheets/draft";

const point = z.object({ x: z.number(), y: z.number() });
const weekhours = z
  .string()
  .regex(/^\d{1,3}(-\d{1,3})?(,\d{1,3}(-\d{1,3})?)*$/, "timmar som 116-121 väntades");
const shortText = z.string().trim().min(1).max(300);

export const CAUSE_PARTS = ["place_and_object", "exposed", "offender"] as const;
export const CAUSE_CERTAINTIES = ["confirmed", "likely", "assumed"] as const;
export const SHEET_CHANGES = ["fewer", "more", "may_be_chance"] as const;

/** Which place: an area, or a named place with the radius of a circle around it. */
export const sheetPlaceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("area"), areaId: z.number().int() }),
  z.strictObject({
    kind: z.literal("place"),
    placeId: z.number().int(),
    /** Metres; the place is at least 200 m across. */
    radiusM: z.number().int().min(100).max(500),
  }),
]);
export type SheetPlaceChoice = z.output<typeof sheetPlaceSchema>;

/** What an analyst decides of a sheet; all counts are the server's. */
export const placeSheetRequestSchema = z.strictObject({
  place: sheetPlaceSchema,
  /** The group that it is for, and the day of its meeting. */
  groupAreaId: z.number().int(),
  meetingOn: z.iso.date(),
  /** First date, and the one after the last. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** One to three windows of hours of the week; empty lets the server propose them. */
  windows: z.array(weekhours).max(3),
  reason: z.string().trim().max(600),
  causes: z
    .array(
      z.strictObject({ text: shortText, part: z.enum(CAUSE_PARTS), certainty: z.enum(CAUSE_CERTAINTIES) }),
    )
    .max(12),
  owners: z.array(z.strictObject({ problem: shortText, owner: shortText.nullable() })).max(12),
  measures: z
    .array(
      z.strictObject({ text: shortText, status: z.string().trim().min(1).max(60), isControl: z.boolean() }),
    )
    .max(12),
});
export type PlaceSheetRequest = z.output<typeof placeSheetRequestSchema>;

/** A sheet as those outside see it. */
export const placeSheetSchema = z.object({
  placeId: z.string(),
  placeName: z.string(),
  /** Metres in the municipality's coordinates. */
  rings: z.array(z.array(point)),
  period: z.object({ from: z.string(), to: z.string() }),
  publishedOn: z.string(),
  eventsAtLeast: z.number().int(),
  windows: z.array(z.object({ weekhours: z.string(), label: z.string(), sharePercent: z.number() })),
  groups: z.array(z.object({ key: z.string(), name: z.string() })),
  change: z.enum(SHEET_CHANGES).nullable(),
  sources: z.array(z.string()),
  reason: z.string(),
  causes: z.array(z.object({ text: z.string(), certainty: z.enum(CAUSE_CERTAINTIES) })),
  owners: z.array(z.object({ problem: z.string(), owner: z.string().nullable() })),
  measures: z.array(z.object({ text: z.string(), status: z.string() })),
});

const why = z.object({ code: z.string(), message: z.string() });

/** What a sheet would be: what is seen, what is held back and why, and why it may not be published. */
export const placeSheetDraftSchema = z.object({
  placeName: z.string(),
  /** Of the request, or proposed. */
  windows: z.array(
    z.object({ weekhours: z.string(), label: z.string(), events: z.number(), share: z.number() }),
  ),
  /** Events with a clock time. */
  events: z.number(),
  groups: z.array(z.object({ key: z.string(), name: z.string(), count: z.number().int() })),
  /** Null while something stands in its way. */
  sheet: placeSheetSchema.nullable(),
  reasons: z.array(why),
  heldBack: z.array(z.object({ code: z.string(), what: z.string(), why: z.string() })),
  /** The outline in degrees, for a map. */
  outline: z.array(z.array(z.tuple([z.number(), z.number()]))),
});
export type PlaceSheetDraftAnswer = z.output<typeof placeSheetDraftSchema>;

/** A sheet in a list: per group and meeting. */
export const listedSheetSchema = z.object({
  id: z.uuid(),
  placeName: z.string(),
  groupAreaId: z.number().int(),
  groupName: z.string(),
  meetingOn: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  publishedOn: z.string(),
  /** Why it was withdrawn; null while it holds. */
  withdrawnReason: z.string().nullable(),
  isExample: z.boolean(),
});
export type ListedSheet = z.output<typeof listedSheetSchema>;
export const placeSheetsSchema = z.object({ items: z.array(listedSheetSchema) });

/** A sheet as it is read; `sheet` is null when it has been withdrawn. */
export const readSheetSchema = listedSheetSchema.extend({
  sheet: placeSheetSchema.nullable(),
  outline: z.array(z.array(z.tuple([z.number(), z.number()]))),
});
export type ReadSheet = z.output<typeof readSheetSchema>;

export const withdrawSheetSchema = z.strictObject({ reason: z.string().trim().min(3).max(300) });
