import { z } from "zod";
import { MEASURE_STATUSES } from "./measure.ts";

export const partnerBookPath = "/api/partner-book";

export const PARTNER_KINDS = [
  "property_owner",
  "business",
  "housing",
  "association",
  "transport",
  "school",
  "other",
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

const text = (most: number) => z.string().trim().max(most);
const day = z.iso.date("datum som ÅÅÅÅ-MM-DD väntades");

/** How an organisation is reached: a function, never a person. */
const contactSchema = z.object({
  functionName: text(80).min(1),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+ -]{3,20}$/, "ett telefonnummer väntades")
    .nullable()
    .default(null),
  email: z.email("en e-postadress väntades").max(180).nullable().default(null),
});
export type PartnerContact = z.output<typeof contactSchema>;

const content = {
  name: text(120).min(1),
  kind: z.enum(PARTNER_KINDS),
  /** What it answers for, in words. */
  owns: text(200).nullable().default(null),
  /** Null: asked, or missed, and not with yet. */
  joinedOn: day.nullable().default(null),
  contacts: z.array(contactSchema).max(6).default([]),
  /** The writer has read what was found doubtful in the text, and it names nobody. */
  isTextChecked: z.boolean().default(false),
} as const;

export const newPartnerSchema = z.strictObject({
  ...content,
  /** Made by the client: what is sent twice is one. */
  id: z.uuid(),
  /** The industrial area it belongs to; null for one that lies elsewhere, at a named place. */
  areaId: z.number().int().nullable(),
  placeId: z.number().int().nullable(),
});
export type NewPartner = z.input<typeof newPartnerSchema>;

export const changePartnerSchema = z.strictObject({ ...content, version: z.number().int().positive() });
export type PartnerChange = z.input<typeof changePartnerSchema>;

/** A cause analysis or a measure that an organisation owns, or no longer does. */
export const ownedByPartnerSchema = z.strictObject({
  kind: z.enum(["problem", "measure"]),
  id: z.uuid(),
  isOwner: z.boolean(),
});
export type OwnedByPartner = z.input<typeof ownedByPartnerSchema>;

const partnerSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string(),
  /** The industrial area it lies in; else null. */
  areaId: z.number().int().nullable(),
  /** The group's area it lies in. */
  groupName: z.string().nullable(),
  lon: z.number(),
  lat: z.number(),
  owns: z.string().nullable(),
  joinedOn: z.string().nullable(),
  contacts: z.array(contactSchema),
  /** Its own reports of the last twelve months: something told, and "nothing to report". */
  told: z.number().int(),
  calm: z.number().int(),
  version: z.number().int(),
  isExample: z.boolean(),
});
export type Partner = z.output<typeof partnerSchema>;

const linked = {
  id: z.uuid(),
  title: z.string(),
  placeName: z.string(),
  /** The industrial area the place lies in. */
  areaId: z.number().int().nullable(),
  /** The organisation that owns it. */
  partnerId: z.uuid().nullable(),
  /** Who owns it where that is no organisation of the list. */
  ownerName: z.string().nullable(),
};

/** The organisations that take part, the industrial areas, and what is known and done there. */
export const partnerBookSchema = z.object({
  areas: z.array(z.object({ id: z.number().int(), name: z.string(), groupId: z.number().int().nullable() })),
  partners: z.array(partnerSchema),
  problems: z.array(z.object({ ...linked, placeKey: z.string(), status: z.string() })),
  measures: z.array(
    z.object({ ...linked, status: z.enum(MEASURE_STATUSES), followUpOn: z.string().nullable() }),
  ),
});
export type PartnerBook = z.output<typeof partnerBookSchema>;
