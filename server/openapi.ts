import { z } from "zod";
import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import { aggregateQuerySchema, aggregatesPath, aggregatesSchema } from "#core/contract/aggregate.ts";
import { configPath, configSchema } from "#core/contract/config.ts";
import { cubePath, cubeSchema } from "#core/contract/cube.ts";
import { eventQuerySchema, eventsPath, eventsSchema } from "#core/contract/event.ts";
import { exampleDataPath } from "#core/contract/example-data.ts";
import { exportedFileSchema, exportedFilesPath } from "#core/contract/exported-file.ts";
import { healthPath, healthSchema } from "#core/contract/health.ts";
import {
  importPreviewPath,
  importPreviewSchema,
  importProgressSchema,
  importSchema,
  importsPath,
  importsSchema,
} from "#core/contract/import.ts";
import {
  drugScenesPath,
  drugScenesSchema,
  graffitiPath,
  graffitiSchema,
  layerQuerySchema,
  partnersPath,
  partnersSchema,
  shiftsPath,
  toursSchema,
  unsafetyPath,
  unsafetySchema,
  walksPath,
} from "#core/contract/layer.ts";
import {
  areasPath,
  areasSchema,
  calendarPath,
  calendarQuerySchema,
  calendarSchema,
  categoriesPath,
  categoriesSchema,
  cellsPath,
  cellsSchema,
  placesPath,
  placesSchema,
  schoolBreakSchema,
  sourceFreshnessesSchema,
  sourceFreshnessPath,
  sourcesPath,
  sourcesSchema,
  updateSourceSchema,
} from "#core/contract/reference.ts";
import { ACCOUNT_PATHS } from "./openapi/account-paths.ts";
import { CAMPAIGN_PATHS } from "./openapi/campaign-paths.ts";
import { GROUP_PATHS } from "./openapi/group-paths.ts";
import { body, change, get, idParam, json, nothing, problem } from "./openapi/parts.ts";
import { CONFIRM_SCENE, PLACE_PATHS } from "./openapi/place-paths.ts";
import { PLAN_PATHS } from "./openapi/plan-paths.ts";
import { OCCASION_PATHS } from "./openapi/occasion-paths.ts";
import { OUTSIDE_PATHS } from "./openapi/outside-paths.ts";
import { WALK_PATHS } from "./openapi/walk-paths.ts";
import { addFramePath, SHIFT_PATHS } from "./openapi/shift-paths.ts";
import { PUBLISHED_PATHS } from "./openapi/published-paths.ts";
import { STATISTICS_PATHS } from "./openapi/statistics-paths.ts";

const upload = {
  content: {
    "multipart/form-data": {
      schema: z.object({
        file: z.string().meta({ format: "binary" }),
        source: z.string(),
        mapping: z.string().optional().meta({ description: "JSON" }),
        id: z.uuid().optional(),
      }),
    },
  },
};

const PATHS: ZodOpenApiPathsObject = {
  [healthPath]: { get: get("Whether the service and its database answer", healthSchema) },
  [configPath]: { get: get("What the operator has set", configSchema) },
  ...ACCOUNT_PATHS,
  ...PLACE_PATHS,
  [sourcesPath]: { get: get("Sources and their coverage", sourcesSchema) },
  [sourceFreshnessPath]: { get: get("How fresh each source is", sourceFreshnessesSchema) },
  [`${sourcesPath}/{id}`]: {
    patch: {
      summary: "Keep or stop keeping a source's masked text",
      requestParams: { path: z.object({ id: z.string() }) },
      requestBody: body(updateSourceSchema),
      responses: { 204: nothing("Changed"), default: problem },
    },
  },
  [categoriesPath]: { get: get("Event categories in two levels", categoriesSchema) },
  [areasPath]: { get: get("Named areas as GeoJSON", areasSchema) },
  [placesPath]: { get: get("Named places as GeoJSON", placesSchema) },
  [cellsPath]: {
    get: get(
      "Hexagons of one size",
      cellsSchema,
      z.object({ cellSize: z.enum(["100", "200", "400"]).optional() }),
    ),
  },
  [calendarPath]: {
    get: get("Holidays, pay day weekends, school breaks and darkness", calendarSchema, calendarQuerySchema),
    post: {
      summary: "Add a school break",
      requestBody: body(schoolBreakSchema),
      responses: { 201: json("Its id", z.object({ id: z.uuid() })), default: problem },
    },
  },
  [`${calendarPath}/{id}`]: {
    delete: {
      summary: "Remove a school break",
      requestParams: idParam,
      responses: { 204: nothing("Removed"), default: problem },
    },
  },
  [aggregatesPath]: {
    get: get("Counts of events by place, day, hour and kind", aggregatesSchema, aggregateQuerySchema),
  },
  ...PUBLISHED_PATHS,
  ...SHIFT_PATHS,
  ...OUTSIDE_PATHS,
  ...WALK_PATHS,
  ...OCCASION_PATHS,
  ...CAMPAIGN_PATHS,
  ...GROUP_PATHS,
  ...PLAN_PATHS,
  ...STATISTICS_PATHS,
  [cubePath]: {
    get: get(
      "Where the cube is",
      cubeSchema,
      z.object({ cellSize: z.enum(["100", "200", "400"]).optional() }),
    ),
  },
  [`${cubePath}/{hash}`]: {
    get: {
      summary: "The cube's file",
      requestParams: { path: z.object({ hash: z.string() }) },
      responses: {
        200: {
          description: "The file, gzipped",
          content: { "application/octet-stream": { schema: z.string().meta({ format: "binary" }) } },
        },
        default: problem,
      },
    },
  },
  [exportedFilesPath]: { post: change("Note a file that is made in the browser", exportedFileSchema) },
  [eventsPath]: { get: get("The rows behind a number", eventsSchema, eventQuerySchema) },
  [graffitiPath]: { get: get("Graffiti as points", graffitiSchema, layerQuerySchema) },
  [drugScenesPath]: {
    get: get("Open drug scenes with their hours", drugScenesSchema),
    post: CONFIRM_SCENE,
  },
  [partnersPath]: { get: get("Partners and industrial areas", partnersSchema) },
  [shiftsPath]: {
    get: get("Shifts with stops and routes", toursSchema, layerQuerySchema),
    post: addFramePath,
  },
  [walksPath]: { get: get("Walks with stops and routes", toursSchema, layerQuerySchema) },
  [unsafetyPath]: { get: get("Where people feel unsafe", unsafetySchema, layerQuerySchema) },
  [exampleDataPath]: {
    delete: { summary: "Take all example data away", responses: { 204: nothing("Gone"), default: problem } },
  },
  [importPreviewPath]: {
    post: {
      summary: "What is in a file, before it is imported",
      requestBody: upload,
      responses: { 200: json("Preview", importPreviewSchema), default: problem },
    },
  },
  [importsPath]: {
    get: get("Imports, newest first", importsSchema),
    post: {
      summary: "Import a file",
      requestBody: upload,
      responses: { 201: json("Import", importSchema), default: problem },
    },
  },
  [`${importsPath}/{id}`]: {
    get: { ...get("One import", importSchema), requestParams: idParam },
    delete: {
      summary: "Cancel or undo an import",
      requestParams: idParam,
      responses: { 200: json("Import", importSchema), default: problem },
    },
  },
  [`${importsPath}/{id}/progress`]: {
    get: {
      summary: "Progress as server-sent events",
      requestParams: idParam,
      responses: {
        200: { description: "Progress", content: { "text/event-stream": { schema: importProgressSchema } } },
        default: problem,
      },
    },
  },
  [`${importsPath}/{id}/rejected.csv`]: {
    get: {
      summary: "Refused rows with row, column, code and reason",
      requestParams: idParam,
      responses: {
        200: { description: "CSV", content: { "text/csv": { schema: z.string() } } },
        default: problem,
      },
    },
  },
};

/** The API's description, OpenAPI 3.1, made from the contracts. */
export function describeApi(version: string): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: "3.1.0",
    info: { title: "Platsbild", version, description: "Where, on which days and at which hours." },
    paths: PATHS,
  });
}
