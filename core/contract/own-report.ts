import { z } from "zod";

export const ownReportsPath = "/api/own-reports";

/** What somebody may tell of; `nothing` says that it was calm, so that silence differs from calm. */
export const REPORT_KINDS = [
  "disorder",
  "vandalism",
  "graffiti",
  "threats",
  "drugs",
  "fire",
  "lighting_and_litter",
  "other",
  "nothing",
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** How it is known: seen oneself, told by others, or by its traces. */
export const REPORT_CERTAINTIES = ["seen", "told", "traces"] as const;
export type ReportCertainty = (typeof REPORT_CERTAINTIES)[number];

/** Characters of a report's text. */
export const REPORT_TEXT_LENGTH = 200;

export const newOwnReportSchema = z
  .strictObject({
    /** Made by the client: the same id twice is the same report. */
    id: z.uuid(),
    kind: z.enum(REPORT_KINDS),
    /** One of the areas one belongs to. */
    areaId: z.number().int(),
    /** A named place, or null for the area as a whole. */
    placeId: z.number().int().nullable(),
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
    /** Null for a report of nothing. */
    certainty: z.enum(REPORT_CERTAINTIES).nullable(),
    text: z.string().trim().max(REPORT_TEXT_LENGTH, `högst ${REPORT_TEXT_LENGTH} tecken`).nullable(),
  })
  .refine(({ from, to }) => Date.parse(from) <= Date.parse(to), "tiden måste sluta efter att den börjar")
  .refine(
    ({ kind, certainty, text, placeId }) =>
      kind === "nothing" ? certainty === null && !text && placeId === null : certainty !== null,
    "en rapport om något säger hur det är känt; en om inget har bara område och tid",
  );
export type NewOwnReport = z.output<typeof newOwnReportSchema>;

/** Whether a report has been judged, and counts as an event. */
export const REPORT_STATES = ["new", "accepted", "declined"] as const;

/** To accept, decline, or take a judgement back. What is accepted counts as an event of this kind until then. */
export const reviewReportSchema = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("accepted"), category: z.string().min(1).max(80) }),
  z.strictObject({ state: z.enum(["new", "declined"]) }),
]);
export type ReviewReport = z.output<typeof reviewReportSchema>;

export const ownReportSchema = z.object({
  id: z.uuid(),
  kind: z.enum(REPORT_KINDS),
  areaId: z.number().int(),
  areaName: z.string(),
  placeId: z.number().int().nullable(),
  placeName: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  certainty: z.enum(REPORT_CERTAINTIES).nullable(),
  /** As stored, masked; absent for roles without access to text. */
  text: z.string().nullable().optional(),
  createdAt: z.string(),
  state: z.enum(REPORT_STATES),
  /** As what it counts; absent for those who only see their own. */
  category: z.string().nullable().optional(),
  /** Which role told it; null when the account is gone, and for one's own. */
  role: z.string().nullable(),
  /** Whether it may be taken back still: one's own, within a day. */
  canTakeBack: z.boolean(),
  isExample: z.boolean(),
});
export type OwnReport = z.output<typeof ownReportSchema>;

/** One's own reports, or everybody's for the analyst and the planner; newest first. */
export const ownReportsSchema = z.object({ items: z.array(ownReportSchema) });

export const ownReportsSummaryPath = "/api/own-reports/summary";

/** How the last whole weeks were answered, by area: how many told of something, and how many said that it was calm. */
export const ownReportsSummarySchema = z.object({
  weeks: z.array(
    z.object({
      /** The Monday. */
      week: z.string(),
      areaId: z.number().int(),
      areaName: z.string(),
      /** Accounts that told of something, or that it was calm. */
      answered: z.number().int(),
      reports: z.number().int(),
      calm: z.number().int(),
    }),
  ),
});
export type OwnReportsSummary = z.output<typeof ownReportsSummarySchema>;
