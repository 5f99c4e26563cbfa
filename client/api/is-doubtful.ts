import { ApiProblem } from "./api-problem.ts";

/** Was a text refused only for words that may name somebody? Then its writer may read it and say that it does not. */
export function isDoubtful(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false;
  return error.issues.length > 0 && error.issues.every(({ code }) => code === "doubtful_text");
}
