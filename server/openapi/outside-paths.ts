import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import {
  newOwnReportSchema,
  ownReportsPath,
  ownReportsSchema,
  ownReportsSummaryPath,
  ownReportsSummarySchema,
  reviewReportSchema,
} from "#core/contract/own-report.ts";
import {
  reportRatesPath,
  reportRatesSchema,
  reportReminderIcsPath,
  reportReminderPath,
  reportReminderSchema,
  sendWeekSummarySchema,
  weekSummariesPath,
  weekSummariesSchema,
} from "#core/contract/report-week.ts";
import {
  placeSheetDraftPath,
  placeSheetDraftSchema,
  placeSheetRequestSchema,
  placeSheetsPath,
  placeSheetsSchema,
  readSheetSchema,
  withdrawSheetSchema,
} from "#core/contract/place-sheet.ts";
import {
  decideTextSchema,
  revealedTextSchema,
  revealTextSchema,
  textReviewsPath,
  textReviewsSchema,
} from "#core/contract/text-review.ts";
import { body, change, get, idParam, json, made, nothing, problem } from "./parts.ts";

/** Place sheets, and what guards, partners and group members tell. */
export const OUTSIDE_PATHS: ZodOpenApiPathsObject = {
  [placeSheetsPath]: {
    get: get("Place sheets by group and meeting", placeSheetsSchema),
    post: {
      summary: "Publish a place for one meeting of a group",
      requestBody: body(placeSheetRequestSchema),
      responses: { 201: json("Its id", made), default: problem },
    },
  },
  [placeSheetDraftPath]: {
    post: {
      summary: "What a place sheet would show, hold back and be refused for",
      requestBody: body(placeSheetRequestSchema),
      responses: { 200: json("The draft", placeSheetDraftSchema), default: problem },
    },
  },
  [`${placeSheetsPath}/{id}`]: {
    get: { ...get("One place sheet", readSheetSchema), requestParams: idParam },
  },
  [`${placeSheetsPath}/{id}/withdrawal`]: {
    post: { ...change("Withdraw a place sheet with a reason", withdrawSheetSchema), requestParams: idParam },
  },
  [ownReportsPath]: {
    get: get("Own reports, or everybody's for the analyst and the planner", ownReportsSchema),
    post: {
      summary: "Tell of something, or that it was calm",
      requestBody: body(newOwnReportSchema),
      responses: { 201: json("Its id", z.object({ id: z.uuid() })), default: problem },
    },
  },
  [textReviewsPath]: { get: get("Texts that wait for a person before they are stored", textReviewsSchema) },
  [`${textReviewsPath}/{id}/reveal`]: {
    post: {
      summary: "Look at what is masked, with a purpose that is noted",
      requestParams: idParam,
      requestBody: body(revealTextSchema),
      responses: { 200: json("The text", revealedTextSchema), default: problem },
    },
  },
  [`${textReviewsPath}/{id}/decision`]: {
    post: { ...change("Clear, rewrite or stop a text", decideTextSchema), requestParams: idParam },
  },
  [ownReportsSummaryPath]: {
    get: get("How the last weeks were answered, by area", ownReportsSummarySchema),
  },
  [`${ownReportsPath}/{id}/review`]: {
    post: {
      ...change("Accept a report as an event, decline it, or take that back", reviewReportSchema),
      requestParams: idParam,
    },
  },
  [reportRatesPath]: { get: get("How each unit has answered, week by week", reportRatesSchema) },
  [reportReminderPath]: { get: get("The weeks one has not told of", reportReminderSchema) },
  [reportReminderIcsPath]: {
    get: {
      summary: "Reminders as a calendar",
      responses: {
        200: { description: "iCalendar", content: { "text/calendar": { schema: z.string() } } },
        default: problem,
      },
    },
  },
  [weekSummariesPath]: {
    get: get("What came of a week's reports", weekSummariesSchema),
    post: change("Send a week's summary back to those who reported", sendWeekSummarySchema),
  },
  [`${ownReportsPath}/{id}`]: {
    delete: {
      summary: "Take back a report within a day",
      requestParams: idParam,
      responses: { 204: nothing("Gone"), default: problem },
    },
  },
};
