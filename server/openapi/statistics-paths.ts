import type { ZodOpenApiPathsObject } from "zod-openapi";
import { changesPath, changesQuerySchema, changesSchema } from "#core/contract/change.ts";
import {
  concentrationPath,
  concentrationSchema,
  hotspotsPath,
  hotspotsQuerySchema,
  hotspotsSchema,
} from "#core/contract/hotspot.ts";
import { nearRepeatPath, nearRepeatQuerySchema, nearRepeatSchema } from "#core/contract/near-repeat.ts";
import { targetsPath, targetsQuerySchema, targetsSchema } from "#core/contract/targets.ts";
import { get } from "./parts.ts";

/** Where it is busier than chance, what has changed, and where to aim measures. */
export const STATISTICS_PATHS: ZodOpenApiPathsObject = {
  [hotspotsPath]: { get: get("Cells busier than chance", hotspotsSchema, hotspotsQuerySchema) },
  [concentrationPath]: {
    get: get(
      "How few cells hold half of the events, beside the same by chance",
      concentrationSchema,
      hotspotsQuerySchema,
    ),
  },
  [targetsPath]: {
    get: get("Places to aim measures at, with hours and reasons", targetsSchema, targetsQuerySchema),
  },
  [changesPath]: { get: get("What has changed against another period", changesSchema, changesQuerySchema) },
  [nearRepeatPath]: {
    get: get("Whether events follow on each other, near and soon", nearRepeatSchema, nearRepeatQuerySchema),
  },
};
