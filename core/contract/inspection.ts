import { z } from "zod";

export const inspectionsPath = "/api/inspections";

export const INSPECTION_KINDS = ["workplace", "pub", "tobacco"] as const;

const text = (most: number) => z.string().trim().max(most);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "månad som ÅÅÅÅ-MM väntades");
const isTextChecked = z.boolean().default(false);

export const newInspectionSchema = z.strictObject({
  kind: z.enum(INSPECTION_KINDS),
  groupId: z.number().int(),
  month,
  status: z.enum(["planned", "held"]).default("held"),
  authorities: z.array(text(80).min(1)).min(1).max(12),
  /** Accounts that take part: while it is planned, nobody else knows of it. */
  named: z.array(z.uuid()).max(40).default([]),
  isTextChecked,
});
export type NewInspection = z.input<typeof newInspectionSchema>;

/** Single controls for those who may know each; for others numbers by area and half-year, or by year. */
export const inspectionsSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(INSPECTION_KINDS),
      groupId: z.number().int(),
      month,
      status: z.enum(["planned", "held"]),
      authorities: z.array(z.string()),
    }),
  ),
  counts: z.array(
    z.object({
      /** A year, or a half-year as 2026-1. */
      period: z.string(),
      groupId: z.number().int().nullable(),
      kind: z.enum(INSPECTION_KINDS),
      held: z.number().int(),
    }),
  ),
});
export type Inspections = z.output<typeof inspectionsSchema>;
