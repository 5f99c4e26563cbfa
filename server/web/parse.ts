import type { Request } from "express";
import type { z } from "zod";
import type { Issue } from "#core/contract/problem.ts";
import { type ProblemKind, Refusal } from "../errors.ts";
import { swedishIssue } from "./swedish-issues.ts";

function asIssues(error: z.ZodError, part: "filter" | "fält"): Issue[] {
  return error.issues.flatMap((issue): Issue[] => {
    const names = issue.code === "unrecognized_keys" ? issue.keys : [issue.path.join(".")];
    return names.map((name) => ({
      code: issue.code,
      severity: "error",
      column: name,
      message:
        issue.code === "unrecognized_keys" ? `${name} är inte ett känt ${part}` : `${name}: ${issue.message}`,
    }));
  });
}

function parseWith<S extends z.ZodType>(schema: S, value: unknown, kind: ProblemKind): z.output<S> {
  const result = schema.safeParse(value, { error: swedishIssue });
  if (result.success) return result.data;
  const issues = asIssues(result.error, kind === "bad_filter" ? "filter" : "fält");
  throw new Refusal(kind, { detail: issues.map((issue) => issue.message).join("; "), issues });
}

/** The query string by its contract. Throws a 400 that names what is not understood. */
export const parseQuery = <S extends z.ZodType>(schema: S, request: Request): z.output<S> =>
  parseWith(schema, request.query, "bad_filter");

/** The JSON body by its contract. Throws a 400 that names what is not understood, 415 when it is not JSON. */
export function parseBody<S extends z.ZodType>(schema: S, request: Request): z.output<S> {
  if (!request.is("application/json")) {
    throw new Refusal("wrong_media_type", { detail: "JSON väntades." });
  }
  return parseWith(schema, request.body, "bad_request");
}
