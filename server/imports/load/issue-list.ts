import type { Issue } from "#core/contract/problem.ts";

/** The issues of an import that are kept in its note; all refused rows are in rejected.csv. */
export const MOST_ISSUES = 1_000;

export interface IssueList {
  add(issues: readonly Issue[]): void;
  /** Errors before warnings where there are too many, in the order of the file. */
  list(): Issue[];
}

/** Collects issues without growing beyond what is kept. */
export function issueList(first: readonly Issue[] = []): IssueList {
  const errors: Issue[] = [];
  const warnings: Issue[] = [];
  const add = (issues: readonly Issue[]): void => {
    for (const issue of issues) {
      const kept = issue.severity === "error" ? errors : warnings;
      if (kept.length < MOST_ISSUES) kept.push(issue);
    }
  };
  add(first);
  return {
    add,
    list: () => [...errors, ...warnings].slice(0, MOST_ISSUES).sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}
