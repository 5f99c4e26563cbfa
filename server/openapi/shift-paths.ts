import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { allocationSchema, allocationsPath, newAllocationSchema } from "#core/contract/allocation.ts";
import {
  checkInsPath,
  myShiftsPath,
  myShiftsSchema,
  newCheckInsSchema,
  storedCheckInsSchema,
} from "#core/contract/check-in.ts";
import {
  graffitiLooksPath,
  graffitiRoundsPath,
  graffitiRoundsSchema,
  graffitiSurfacesPath,
  newLooksSchema,
  newSurfaceSchema,
} from "#core/contract/graffiti-round.ts";
import {
  crewFeedsPath,
  crewFeedsSchema,
  dutyContactsPath,
  dutyContactsSchema,
  madeCrewFeedSchema,
  newCrewFeedSchema,
  newDutyContactsSchema,
  newFrameSchema,
  newPermitSchema,
  outcomePath,
  outcomeQuerySchema,
  outcomeSchema,
  permitsPath,
  permitsSchema,
  plannedShiftSchema,
  plannedShiftsPath,
  publishSchema,
  savedFrameSchema,
  shiftAccountsSchema,
  shiftChangesSchema,
  shiftFeedPath,
  shiftPlanPath,
  shiftPlanQuerySchema,
  shiftPlanSchema,
  stopPlanSchema,
} from "#core/contract/shift-plan.ts";
import {
  changeUnsafePlaceSchema,
  newUnsafePlaceSchema,
  unsafePlacesPath,
  unsafePlacesSchema,
} from "#core/contract/unsafe-place.ts";
import { body, get, idParam, json, nothing, problem } from "./parts.ts";

const madeId = z.object({ id: z.uuid() });

/** Frames by hand; the list of shifts is among the layers. */
export const addFramePath = {
  summary: "Add a shift's frame by hand",
  requestBody: body(newFrameSchema),
  responses: { 201: json("Stored, with what is worth a warning", savedFrameSchema), default: problem },
};

/** What is planned in shifts, what becomes of it, and what asks for stops. */
export const SHIFT_PATHS: ZodOpenApiPathsObject = {
  [graffitiRoundsPath]: { get: get("The rounds of surfaces one may see", graffitiRoundsSchema) },
  [graffitiLooksPath]: {
    post: {
      summary: "Tell what was seen of surfaces, in order",
      requestBody: body(newLooksSchema),
      responses: { 200: json("What was stored and what was not", storedCheckInsSchema), default: problem },
    },
  },
  [graffitiSurfacesPath]: {
    post: {
      summary: "Put a surface last in a round",
      requestBody: body(newSurfaceSchema),
      responses: { 201: json("Stored", madeId), default: problem },
    },
  },
  [`${graffitiSurfacesPath}/{id}`]: {
    delete: {
      summary: "Take a surface out of its round",
      requestParams: idParam,
      responses: { 204: nothing("Taken out"), default: problem },
    },
  },
  [shiftPlanPath]: {
    get: get("The shifts of some days with stops and checks", shiftPlanSchema, shiftPlanQuerySchema),
  },
  [`${plannedShiftsPath}/{id}/stops`]: {
    put: {
      summary: "Save a draft of a shift's stops; 409 when another change came between",
      requestParams: idParam,
      requestBody: body(stopPlanSchema),
      responses: { 200: json("The shift with its checks", plannedShiftSchema), default: problem },
    },
  },
  [`${plannedShiftsPath}/{id}/publish`]: {
    post: {
      summary: "Publish a shift's draft to its crew; 409 when a rule blocks it",
      requestParams: idParam,
      requestBody: body(publishSchema),
      responses: { 200: json("The shift with its checks", plannedShiftSchema), default: problem },
    },
  },
  [`${plannedShiftsPath}/{id}/accounts`]: {
    put: {
      summary: "Set which accounts see a shift",
      requestParams: idParam,
      requestBody: body(shiftAccountsSchema),
      responses: { 204: nothing("Set"), default: problem },
    },
  },
  [`${plannedShiftsPath}/{id}/changes`]: {
    get: { ...get("What has been changed in a shift's plan", shiftChangesSchema), requestParams: idParam },
  },
  [outcomePath]: {
    get: get("Planned against done, and dose by place and hour", outcomeSchema, outcomeQuerySchema),
  },
  [permitsPath]: {
    get: get("Where and when ordningsvakter may serve", permitsSchema),
    post: {
      summary: "Add a permit for a permit area",
      requestBody: body(newPermitSchema),
      responses: { 201: json("Its id", madeId), default: problem },
    },
  },
  [`${permitsPath}/{id}`]: {
    delete: {
      summary: "Remove a permit",
      requestParams: idParam,
      responses: { 204: nothing("Gone"), default: problem },
    },
  },
  [dutyContactsPath]: {
    get: get("Whom crews can call", dutyContactsSchema),
    put: {
      summary: "Set whom crews can call",
      requestBody: body(newDutyContactsSchema),
      responses: { 204: nothing("Set"), default: problem },
    },
  },
  [crewFeedsPath]: {
    get: get("Calendar links in force", crewFeedsSchema),
    post: {
      summary: "Make a calendar link for a crew; it is shown once",
      requestBody: body(newCrewFeedSchema),
      responses: { 201: json("The link", madeCrewFeedSchema), default: problem },
    },
  },
  [`${crewFeedsPath}/{id}`]: {
    delete: {
      summary: "End a calendar link",
      requestParams: idParam,
      responses: { 204: nothing("Ended"), default: problem },
    },
  },
  [shiftFeedPath]: {
    get: {
      summary: "A crew's calendar, for whoever has its secret link",
      requestParams: { query: z.object({ key: z.string() }) },
      responses: {
        200: { description: "iCalendar", content: { "text/calendar": { schema: z.string() } } },
        default: problem,
      },
    },
  },
  [allocationsPath]: {
    post: {
      summary: "Ask for a proposal of stops; it changes nothing by itself",
      requestBody: body(newAllocationSchema),
      responses: { 202: json("Begun", madeId), default: problem },
    },
  },
  [`${allocationsPath}/{id}`]: {
    get: { ...get("How far a proposal has come, and its answer", allocationSchema), requestParams: idParam },
    delete: {
      summary: "Break a proposal off",
      requestParams: idParam,
      responses: { 204: nothing("Gone"), default: problem },
    },
  },
  [myShiftsPath]: { get: get("A guard's own shifts with their stops", myShiftsSchema) },
  [checkInsPath]: {
    post: {
      summary: "Say what became of stops; the same id is stored once",
      requestBody: body(newCheckInsSchema),
      responses: { 200: json("What was stored", storedCheckInsSchema), default: problem },
    },
  },
  [unsafePlacesPath]: {
    get: get("Places that are unsafe for a while", unsafePlacesSchema),
    post: {
      summary: "Tell of a place that is unsafe for a while",
      requestBody: body(newUnsafePlaceSchema),
      responses: { 201: json("Its id", madeId), default: problem },
    },
  },
  [`${unsafePlacesPath}/{id}`]: {
    patch: {
      summary: "Prolong with a reason, or end; 409 when another change came between",
      requestParams: idParam,
      requestBody: body(changeUnsafePlaceSchema),
      responses: { 204: nothing("Changed"), default: problem },
    },
  },
};
