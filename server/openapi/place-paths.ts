import { z } from "zod";
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from "zod-openapi";
import {
  changeProblemSchema,
  newProblemSchema,
  problemItemSchema,
  problemsPath,
  problemsQuerySchema,
  problemsSchema,
  savedProblemSchema,
} from "#core/contract/cause-analysis.ts";
import {
  graffitiTimesPath,
  graffitiTimesQuerySchema,
  graffitiTimesSchema,
} from "#core/contract/graffiti-times.ts";
import {
  changePartnerSchema,
  newPartnerSchema,
  ownedByPartnerSchema,
  partnerBookPath,
  partnerBookSchema,
} from "#core/contract/partner.ts";
import { placePath, placeQuerySchema, placeSchema } from "#core/contract/place.ts";
import {
  changeSceneSchema,
  confirmSceneSchema,
  newSightingSchema,
  sceneDetailsSchema,
  sceneProposalsPath,
  sceneProposalsSchema,
} from "#core/contract/drug-scene.ts";
import { drugScenesPath } from "#core/contract/layer.ts";
import {
  newOwnPlaceSchema,
  ownPlacesPath,
  renameOwnPlaceSchema,
  savedOwnPlaceSchema,
} from "#core/contract/own-place.ts";
import { body, change, get, idParam, json, made, nothing, problem } from "./parts.ts";

const numberParam = { path: z.object({ id: z.coerce.number().int() }) };

/** What is known and written of one place. */
export const PLACE_PATHS: ZodOpenApiPathsObject = {
  [placePath]: {
    get: get("One place: what lies there and what its events say", placeSchema, placeQuerySchema),
  },
  [graffitiTimesPath]: {
    get: get("When, where and of which kind graffiti is made", graffitiTimesSchema, graffitiTimesQuerySchema),
  },
  [problemsPath]: {
    get: get("Cause analyses, as the role may know them", problemsSchema, problemsQuerySchema),
    post: {
      summary: "Write a cause analysis",
      requestBody: body(newProblemSchema),
      responses: { 201: json("Stored", savedProblemSchema), default: problem },
    },
  },
  [`${problemsPath}/{id}`]: {
    get: {
      summary: "One cause analysis",
      requestParams: idParam,
      responses: { 200: json("The analysis", problemItemSchema), default: problem },
    },
    put: {
      summary: "Change a cause analysis; 409 when another change came between",
      requestParams: idParam,
      requestBody: body(changeProblemSchema),
      responses: { 200: json("Stored", savedProblemSchema), default: problem },
    },
    delete: {
      summary: "Erase a draft",
      requestParams: idParam,
      responses: { 204: nothing("Erased"), default: problem },
    },
  },
  [ownPlacesPath]: {
    post: {
      summary: "Name hexagons as a place of one's own",
      requestBody: body(newOwnPlaceSchema),
      responses: { 201: json("Its area", savedOwnPlaceSchema), default: problem },
    },
  },
  [`${ownPlacesPath}/{id}`]: {
    patch: {
      ...change("Give a place of one's own another name", renameOwnPlaceSchema),
      requestParams: numberParam,
    },
    delete: {
      summary: "Take a place of one's own away",
      requestParams: numberParam,
      responses: { 204: nothing("Taken away"), default: problem },
    },
  },
  [partnerBookPath]: {
    get: get("Organisations that take part, with contacts and what they own", partnerBookSchema),
    post: {
      summary: "Add an organisation",
      requestBody: body(newPartnerSchema),
      responses: { 201: json("Its id", made), default: problem },
    },
  },
  [`${partnerBookPath}/{id}`]: {
    put: {
      ...change("Change an organisation; 409 when another change came between", changePartnerSchema),
      requestParams: idParam,
    },
    delete: {
      summary: "Remove an organisation",
      requestParams: idParam,
      responses: { 204: nothing("Removed"), default: problem },
    },
  },
  [`${partnerBookPath}/{id}/owned`]: {
    put: { ...change("Say what an organisation owns", ownedByPartnerSchema), requestParams: idParam },
  },
  [sceneProposalsPath]: { get: get("Where there may be an open drug scene", sceneProposalsSchema) },
  [`${sceneProposalsPath}/{id}/dismissal`]: {
    post: {
      summary: "Turn a proposal down; it stays away for 90 days",
      requestParams: numberParam,
      responses: { 204: nothing("Turned down"), default: problem },
    },
  },
  [`${drugScenesPath}/{id}`]: {
    get: {
      summary: "One drug scene with what it stands on",
      requestParams: idParam,
      responses: { 200: json("The scene", sceneDetailsSchema), default: problem },
    },
    patch: { ...change("Close a drug scene or open it again", changeSceneSchema), requestParams: idParam },
  },
  [`${drugScenesPath}/{id}/sightings`]: {
    post: {
      ...change("Note that a scene was seen, or was quiet", newSightingSchema),
      requestParams: idParam,
    },
  },
};

/** Confirming a proposal makes it a scene; beside the list of scenes. */
export const CONFIRM_SCENE: ZodOpenApiOperationObject = {
  summary: "Confirm a proposal as an open drug scene",
  requestBody: body(confirmSceneSchema),
  responses: { 201: json("Confirmed", made), default: problem },
};
