import type { ZodOpenApiPathsObject } from "zod-openapi";
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
import { placePath, placeQuerySchema, placeSchema } from "#core/contract/place.ts";
import { body, get, idParam, json, nothing, problem } from "./parts.ts";

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
};
