import type { ZodOpenApiPathsObject } from "zod-openapi";
import {
  changeMeasureSchema,
  measureSchema,
  measuresPath,
  measuresQuerySchema,
  measuresSchema,
  newMeasureSchema,
  savedMeasureSchema,
} from "#core/contract/measure.ts";
import { groupGroundsPath, groupGroundsSchema, moveGroupPartsSchema } from "#core/contract/group-grounds.ts";
import {
  attendanceSchema,
  changeActorSchema,
  changeDecisionSchema,
  changeMeetingSchema,
  decisionsRoot,
  groupsPath,
  groupsSchema,
  meetingSchema,
  meetingsPath,
  nameCheckSchema,
  newDecisionSchema,
  newMeetingSchema,
  notesSchema,
  renameGroupSchema,
  situationSchema,
} from "#core/contract/meeting.ts";
import { body, change, get, idParam, json, made, nothing, problem } from "./parts.ts";

/** Groups, their meetings and decisions, and measures. */
export const GROUP_PATHS: ZodOpenApiPathsObject = {
  [groupsPath]: { get: get("The groups one has part in", groupsSchema) },
  [groupGroundsPath]: {
    get: get("Which statistical areas each group is made of", groupGroundsSchema),
    post: change("Move areas from one group to another", moveGroupPartsSchema),
  },
  [`${groupsPath}/{groupId}`]: { patch: change("Give a group another name", renameGroupSchema) },
  [`${groupsPath}/{groupId}/actors`]: { post: change("Add a key actor", changeActorSchema) },
  [`${groupsPath}/{groupId}/actors/{id}`]: {
    put: change("Change a key actor", changeActorSchema),
    delete: {
      summary: "Take a key actor away",
      requestParams: idParam,
      responses: { 204: nothing("Gone"), default: problem },
    },
  },
  [meetingsPath]: {
    post: {
      summary: "Add a meeting with the usual agenda",
      requestBody: body(newMeetingSchema),
      responses: { 201: json("Stored", made), default: problem },
    },
  },
  [`${meetingsPath}/{id}`]: {
    get: { ...get("A meeting with its agenda", meetingSchema), requestParams: idParam },
    patch: { ...change("Begin, move or end a meeting", changeMeetingSchema), requestParams: idParam },
  },
  [`${meetingsPath}/{id}/situation`]: {
    get: { ...get("The largest changes in the group's area", situationSchema), requestParams: idParam },
  },
  [`${meetingsPath}/{id}/name-check`]: {
    get: { ...get("Texts that may name somebody", nameCheckSchema), requestParams: idParam },
  },
  [`${meetingsPath}/{id}/attendance`]: {
    put: { ...change("Who came, by organisation", attendanceSchema), requestParams: idParam },
  },
  [`${meetingsPath}/{id}/items/{ordinal}/notes`]: {
    put: change("What is noted to an item of the agenda", notesSchema),
  },
  [`${meetingsPath}/{id}/decisions`]: {
    post: {
      summary: "Decide something",
      requestParams: idParam,
      requestBody: body(newDecisionSchema),
      responses: { 201: json("Stored", made), default: problem },
    },
  },
  [`${decisionsRoot}/{id}`]: {
    patch: { ...change("How a decision stands", changeDecisionSchema), requestParams: idParam },
  },
  [measuresPath]: {
    get: get("Measures, as the role may know them", measuresSchema, measuresQuerySchema),
    post: {
      summary: "Make a measure; what it is compared with is fixed",
      requestBody: body(newMeasureSchema),
      responses: { 201: json("Stored", savedMeasureSchema), default: problem },
    },
  },
  [`${measuresPath}/{id}`]: {
    get: {
      ...get("One measure, its comparison and what can be said of its effect", measureSchema),
      requestParams: idParam,
    },
    patch: {
      summary: "Change a measure; 409 when another change came between",
      requestParams: idParam,
      requestBody: body(changeMeasureSchema),
      responses: { 200: json("Stored", savedMeasureSchema), default: problem },
    },
  },
};
