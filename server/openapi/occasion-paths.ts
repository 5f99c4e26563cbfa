import type { ZodOpenApiPathsObject } from "zod-openapi";
import {
  changeOccasionSchema,
  newOccasionSchema,
  occasionsPath,
  occasionsSchema,
} from "#core/contract/occasion.ts";
import { body, change, get, idParam, json, made, nothing, problem } from "./parts.ts";

/** What is known beforehand of places and times. */
export const OCCASION_PATHS: ZodOpenApiPathsObject = {
  [occasionsPath]: {
    get: get("What is known beforehand of a place and a time and is not over", occasionsSchema),
    post: {
      summary: "Add what is known of a place and a time",
      requestBody: body(newOccasionSchema),
      responses: { 201: json("Its id", made), default: problem },
    },
  },
  [`${occasionsPath}/{id}`]: {
    patch: { ...change("Tick a line of the checklist", changeOccasionSchema), requestParams: idParam },
    delete: {
      summary: "Remove it",
      requestParams: idParam,
      responses: { 204: nothing("Removed"), default: problem },
    },
  },
};
