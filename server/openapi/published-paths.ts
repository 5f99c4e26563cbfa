import type { ZodOpenApiPathsObject } from "zod-openapi";
import {
  presencePath,
  presenceQuerySchema,
  presenceSchema,
  sceneStatusesPath,
  sceneStatusesSchema,
} from "#core/contract/presence.ts";
import {
  beginPublicationSchema,
  publicationPath,
  publicationSchema,
  publishedCountsPath,
  publishedCountsSchema,
  publishedQuerySchema,
} from "#core/contract/published.ts";
import { body, get, json, problem } from "./parts.ts";

/** What those outside may know: published counts, days with presence, scenes by status. */
export const PUBLISHED_PATHS: ZodOpenApiPathsObject = {
  [publishedCountsPath]: {
    get: get(
      "Published counts: named areas by month and category group, small numbers hidden",
      publishedCountsSchema,
      publishedQuerySchema,
    ),
  },
  [publicationPath]: {
    get: get("Which months are published", publicationSchema),
    put: {
      summary: "Publish from a month on",
      requestBody: body(beginPublicationSchema),
      responses: { 200: json("Which months are published", publicationSchema), default: problem },
    },
  },
  [presencePath]: { get: get("Days with presence in an area", presenceSchema, presenceQuerySchema) },
  [sceneStatusesPath]: { get: get("Drug scenes by status in one's own areas", sceneStatusesSchema) },
};
