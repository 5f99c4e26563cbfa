import { z } from "zod";
import { REPORT_KINDS } from "./own-report.ts";

export const reportRatesPath = "/api/own-reports/rates";
export const reportReminderPath = "/api/own-reports/reminder";
export const reportReminderIcsPath = "/api/own-reports/reminder.ics";
export const weekSummariesPath = "/api/own-reports/week-summaries";

/** How each unit that is expected to tell has answered: silence differs from calm. */
export const reportRatesSchema = z.object({
  /** Mondays, the newest first; the first week is not over. */
  weeks: z.array(z.object({ week: z.string(), expected: z.number().int(), answered: z.number().int() })),
  units: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      areaNames: z.array(z.string()),
      /** As `weeks`. */
      answers: z.array(
        z.object({
          isExpected: z.boolean(),
          /** Reports of something. */
          reports: z.number().int(),
          /** Whether somebody said that it was calm. */
          isCalm: z.boolean(),
        }),
      ),
    }),
  ),
});
export type ReportRates = z.output<typeof reportRatesSchema>;

/** The weeks that one's own unit has not told of yet, Mondays, the oldest first; none when all is told. */
export const reportReminderSchema = z.object({
  missing: z.array(z.object({ week: z.string(), isOver: z.boolean() })),
});
export type ReportReminder = z.output<typeof reportReminderSchema>;

/** What came of a week's reports of an area. Kinds with fewer than five are not told. */
export const weekSummarySchema = z.object({
  week: z.string(),
  areaId: z.number().int(),
  areaName: z.string(),
  expected: z.number().int(),
  answered: z.number().int(),
  calm: z.number().int(),
  kinds: z.array(z.object({ kind: z.enum(REPORT_KINDS), count: z.number().int() })),
  note: z.string(),
  /** Null for one that has not been sent. */
  sentAt: z.string().nullable(),
  isExample: z.boolean(),
});
export type WeekSummary = z.output<typeof weekSummarySchema>;
/** Those sent to one's own areas; for the planner and the analyst also those that can be sent. */
export const weekSummariesSchema = z.object({ items: z.array(weekSummarySchema) });

export const sendWeekSummarySchema = z.strictObject({
  week: z.iso.date(),
  areaId: z.number().int(),
  note: z.string().trim().max(400, "högst 400 tecken"),
});
export type SendWeekSummary = z.output<typeof sendWeekSummarySchema>;
