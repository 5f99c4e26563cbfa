import type { ErrorRequestHandler } from "express";
import type { Problem } from "#core/contract/problem.ts";
import { isConnectionError } from "../db/transaction.ts";
import { PROBLEM_KINDS, type ProblemKind, Refusal } from "../errors.ts";

interface HttpError {
  status: number;
  type?: string;
}

const isHttpError = (error: unknown): error is HttpError =>
  typeof error === "object" && error !== null && typeof (error as HttpError).status === "number";

/** What the database says when it cannot write (PostgreSQL's disk_full). */
const isDiskFull = (error: unknown) => (error as { code?: unknown } | null)?.code === "53100";

/** What the database refuses of a question or a row, by SQLSTATE, and what that is to the asker. */
const REFUSED_BY_DATABASE: Readonly<Record<string, ProblemKind>> = {
  // A number, a date, a byte or a text that no column can hold; a row that breaks a rule of its table.
  "22003": "bad_request",
  "22007": "bad_request",
  "22008": "bad_request",
  "22021": "bad_request",
  "22P02": "bad_request",
  "22P05": "bad_request",
  "23514": "bad_request",
  // Something hangs on it, or it is there already.
  "23503": "conflict",
  "23505": "conflict",
  // Missing and forbidden are one answer.
  "42501": "not_found",
};

function refusedByDatabase(error: unknown): ProblemKind | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? (REFUSED_BY_DATABASE[code] ?? null) : null;
}

/** A rule of ours in the database, which says in Swedish what stands in the way. */
const OWN_RULE = "PB409";

function asOwnRule(error: unknown): Refusal | null {
  if (!(error instanceof Error) || (error as { code?: unknown }).code !== OWN_RULE) return null;
  return new Refusal("conflict", { detail: error.message, cause: error });
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isConnectionError(error)) return new Refusal("unavailable", { cause: error, retryAfterSeconds: 2 });
  if (isDiskFull(error)) return new Refusal("disk_full", { cause: error });
  const ownRule = asOwnRule(error);
  if (ownRule !== null) return ownRule;
  const refused = refusedByDatabase(error);
  if (refused !== null) return new Refusal(refused, { cause: error });
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
    ...(refusal.meanwhile === undefined ? {} : { meanwhile: refusal.meanwhile }),
    ...(refusal.issues.length === 0 ? {} : { issues: [...refusal.issues] }),
  };
}

/** The one place where an error becomes an answer; what is unknown is logged and answered plainly. */
export const problemHandler: ErrorRequestHandler = (error, request, response, next) => {
  const refusal = asRefusal(error);
  if (refusal.kind === "internal" || refusal.kind === "unavailable" || refusal.kind === "disk_full") {
    request.log?.error({ err: refusal.cause ?? refusal }, refusal.kind);
  }
  // Rights that are missing are a fault of ours more often than of the asker.
  if (refusedByDatabase(refusal.cause) === "not_found")
    request.log?.warn({ err: refusal.cause }, refusal.kind);
  if (response.headersSent) return next(error);
  if (refusal.retryAfterSeconds !== undefined) response.setHeader("Retry-After", refusal.retryAfterSeconds);
  const problem = presentProblem(refusal);
  response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
};
