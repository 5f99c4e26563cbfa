import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import {
  activityCountsPath,
  activityCountsQuerySchema,
  activityCountsSchema,
  newActivityCountSchema,
} from "#core/contract/activity-count.ts";
import { inspectionsPath, inspectionsSchema, newInspectionSchema } from "#core/contract/inspection.ts";
import {
  activitiesRoot,
  activityNoteSchema,
  changeActivitySchema,
  changeGoalSchema,
  changePlanAreaSchema,
  changeVersionSchema,
  goalsRoot,
  goalValueSchema,
  indicatorsRoot,
  indicatorValueSchema,
  newVersionSchema,
  planAreasRoot,
  planChangesPath,
  planChangesQuerySchema,
  planChangesSchema,
  ownActivitiesCalendarPath,
  planPath,
  planQuerySchema,
  planSchema,
  planTellersPath,
  planTellersSchema,
  planVersionsPath,
} from "#core/contract/plan.ts";
import { body, change, get, idParam, json, made, nothing, problem } from "./parts.ts";

const changeOne = (summary: string, schema: Parameters<typeof change>[1]) => ({
  ...change(summary, schema),
  requestParams: idParam,
});

/** The plan, what is told and counted of it, and controls. */
export const PLAN_PATHS: ZodOpenApiPathsObject = {
  [ownActivitiesCalendarPath]: {
    get: {
      summary: "The dates of one's own activities as a calendar",
      responses: {
        200: { description: "iCalendar", content: { "text/calendar": { schema: z.string() } } },
        default: problem,
      },
    },
  },
  [planPath]: { get: get("A version of the plan as it stands today", planSchema, planQuerySchema) },
  [planTellersPath]: { get: get("Who can tell how an activity goes", planTellersSchema) },
  [planVersionsPath]: {
    post: {
      summary: "Begin the next version from the last",
      requestBody: body(newVersionSchema),
      responses: { 201: json("Begun", made), default: problem },
    },
  },
  [`${planVersionsPath}/{id}`]: { patch: changeOne("Adopt or evaluate a version", changeVersionSchema) },
  [planChangesPath]: {
    get: get("What differs between two versions", planChangesSchema, planChangesQuerySchema),
  },
  [activityCountsPath]: {
    get: get("What is counted by hand for the plan", activityCountsSchema, activityCountsQuerySchema),
    post: {
      summary: "Enter a number with its day and source",
      requestBody: body(newActivityCountSchema),
      responses: { 201: json("Stored", made), default: problem },
    },
  },
  [`${activityCountsPath}/{id}`]: {
    delete: {
      summary: "Take back a number entered by mistake",
      requestParams: idParam,
      responses: { 204: nothing("Gone"), default: problem },
    },
  },
  [`${activitiesRoot}/{id}`]: { patch: changeOne("Change an activity", changeActivitySchema) },
  [`${activitiesRoot}/{id}/notes`]: { post: changeOne("Tell how an activity goes", activityNoteSchema) },
  [`${planAreasRoot}/{id}`]: { patch: changeOne("Word an area of the plan", changePlanAreaSchema) },
  [`${indicatorsRoot}/{id}/values`]: { post: changeOne("Enter a value", indicatorValueSchema) },
  [`${goalsRoot}/{id}/values`]: { post: changeOne("Enter what a survey says", goalValueSchema) },
  [`${goalsRoot}/{id}`]: {
    patch: changeOne("Word a goal, or say which activity works for it", changeGoalSchema),
  },
  [inspectionsPath]: {
    get: get("Controls, as the role may know them", inspectionsSchema),
    post: change("Note a control", newInspectionSchema),
  },
  [`${inspectionsPath}/{id}/held`]: {
    post: {
      summary: "A planned control was held",
      requestParams: idParam,
      responses: { 204: nothing("Noted"), default: problem },
    },
  },
};
