import type { ErrorRequestHandler } from "express";
import type { Problem } from "#core/contract/problem.ts";
import { isConnectionError } from "../db/transaction.ts";
import { PROBLEM_KINDS, Refusal } from "../errors.ts";

interface HttpError {
  status: number;
  type?: string;
}

const isHttpError = (error: unknown): error is HttpError =>
  typeof error === "object" && error !== null && typeof (error as HttpError).status === "number";

/** What the database says when it cannot write (PostgreSQL's disk_full). */
const isDiskFull = (error: unknown) => (error as { code?: unknown } | null)?.code === "53100";

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isConnectionError(error)) return new Refusal("unavailable", { cause: error, retryAfterSeconds: 2 });
  if (isDiskFull(error)) return new Refusal("disk_full", { cause: error });
  if (isHttpError(error)) {
    if (error.status === 413) return new Refusal("too_large", { cause: error });
    if (error.status === 404) return new Refusal("not_found", { cause: error });
    if (error.status < 500) return new Refusal("bad_request", { cause: error });
  }
  return new Refusal("internal", { cause: error });
}

/** Turns a refusal into problem details for an answer. */
export function presentProblem(refusal: Refusal): Problem {
  const { status, title } = PROBLEM_KINDS[refusal.kind];
  return {
    type: `/problems/${refusal.kind}`,
    code: refusal.kind,
    title,
    status,
    ...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
    ...(refusal.issues.length === 0 ? {} : { issues: [...refusal.issues] }),
  };
}

/** The one place where an error becomes an answer; what is unknown is logged and answered plainly. */
export const problemHandler: ErrorRequestHandler = (error, request, response, next) => {
  const refusal = asRefusal(error);
  if (refusal.kind === "internal" || refusal.kind === "unavailable" || refusal.kind === "disk_full") {
    request.log?.error({ err: refusal.cause ?? refusal }, refusal.kind);
  }
  if (response.headersSent) return next(error);
  if (refusal.retryAfterSeconds !== undefined) response.setHeader("Retry-After", refusal.retryAfterSeconds);
  const problem = presentProblem(refusal);
  response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
};
