import type { Issue, Meanwhile, Problem } from "#core/contract/problem.ts";

/** Why a request failed: the server's problem, no answer, or an answer that does not keep the contract. */
export type ProblemKind = "refused" | "offline" | "unexpected";

/** A failed request. `message` is the server's Swedish words, or empty when it gave none. */
export class ApiProblem extends Error {
  readonly kind: ProblemKind;
  /** The HTTP status, 0 when no answer came. */
  readonly status: number;
  /** The server's stable code, such as "import-conflict". */
  readonly code: string;
  readonly title: string;
  readonly issues: readonly Issue[];
  /** Of a change that came second: what came first. */
  readonly meanwhile: Meanwhile | undefined;

  constructor(kind: ProblemKind, status: number, problem?: Partial<Problem>, options?: ErrorOptions) {
    super(problem?.detail ?? problem?.title ?? "", options);
    this.name = "ApiProblem";
    this.kind = kind;
    this.status = status;
    this.code = problem?.code ?? kind;
    this.title = problem?.title ?? "";
    this.meanwhile = problem?.meanwhile;
    this.issues = problem?.issues ?? [];
  }
}

/** Does an error mean that nobody is signed in any more? */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401;
}
