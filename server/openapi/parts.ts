import { z } from "zod";
import type { ZodOpenApiOperationObject } from "zod-openapi";
import { problemSchema } from "#core/contract/problem.ts";

/** An answer as JSON. */
export const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { "application/json": { schema } },
});
/** An answer without a body. */
export const nothing = (description: string) => ({ description });
/** The answer that refuses. */
export const problem = {
  description: "Problem details (RFC 9457) in Swedish",
  content: { "application/problem+json": { schema: problemSchema } },
};
/** A path with an id in it. */
export const idParam = { path: z.object({ id: z.uuid() }) };
/** The id of what was made. */
export const made = z.object({ id: z.uuid() });
/** A body of JSON. */
export const body = (schema: z.ZodType) => ({ content: { "application/json": { schema } } });

/** A question that is answered as JSON. */
export function get(summary: string, answer: z.ZodType, query?: z.ZodObject): ZodOpenApiOperationObject {
  return {
    summary,
    ...(query === undefined ? {} : { requestParams: { query } }),
    responses: { 200: json(summary, answer), default: problem },
  };
}

/** A change that is sent as JSON and answered without a body. */
export const change = (summary: string, schema: z.ZodType): ZodOpenApiOperationObject => ({
  summary,
  requestBody: body(schema),
  responses: { 204: nothing("Changed"), default: problem },
});
