import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import {
  changeSafetyWalkSchema,
  changeWalkPointSchema,
  linkedPointSchema,
  linkedWalkSchema,
  madeWalkLinkSchema,
  newSafetyWalkSchema,
  newWalkPointSchema,
  safetyWalksPath,
  safetyWalksSchema,
  WALK_KEY_HEADER,
  walkLinkPath,
  walkLinkPointsPath,
  walkPointsSchema,
} from "#core/contract/safety-walk.ts";
import { body, change, get, idParam, json, made, nothing, problem } from "./parts.ts";

const one = `${safetyWalksPath}/{id}`;
const pointParams = { path: z.object({ id: z.uuid(), pointId: z.uuid() }) };
const withKey = { header: z.object({ [WALK_KEY_HEADER]: z.string() }) };

/** Safety walks, their protocols, and the link for those who walk. */
export const WALK_PATHS: ZodOpenApiPathsObject = {
  [safetyWalksPath]: {
    get: get("Safety walks, coming ones first", safetyWalksSchema),
    post: {
      summary: "Add a safety walk",
      requestBody: body(newSafetyWalkSchema),
      responses: { 201: json("Its id", made), default: problem },
    },
  },
  [one]: {
    patch: {
      ...change("Say how a walk stands; 409 when another change came between", changeSafetyWalkSchema),
      requestParams: idParam,
    },
  },
  [`${one}/points`]: {
    get: { ...get("The protocol of a walk", walkPointsSchema), requestParams: idParam },
    post: {
      summary: "Write a point in a protocol",
      requestParams: idParam,
      requestBody: body(newWalkPointSchema),
      responses: { 201: json("Its id", made), default: problem },
    },
  },
  [`${one}/points/{pointId}`]: {
    patch: {
      ...change(
        "Say what is done about a point; 409 when another change came between",
        changeWalkPointSchema,
      ),
      requestParams: pointParams,
    },
    delete: {
      summary: "Take a point out of a protocol",
      requestParams: pointParams,
      responses: { 204: nothing("Gone"), default: problem },
    },
  },
  [`${one}/link`]: {
    put: {
      summary: "Make the secret link to a protocol, told once; the one before it ends",
      requestParams: idParam,
      responses: { 200: json("The link's secret", madeWalkLinkSchema), default: problem },
    },
    delete: {
      summary: "End the link to a protocol",
      requestParams: idParam,
      responses: { 204: nothing("Ended"), default: problem },
    },
  },
  [walkLinkPath]: {
    get: {
      ...get("Which walk a secret link is for; nothing of its protocol", linkedWalkSchema),
      requestParams: withKey,
    },
  },
  [walkLinkPointsPath]: {
    post: {
      summary: "Write one point through a secret link, on the day of the walk",
      requestParams: withKey,
      requestBody: body(linkedPointSchema),
      responses: { 201: json("Its id", made), default: problem },
    },
  },
};
