import type { Issue } from "#core/contract/problem.ts";

/** Issues of one code, errors before warnings. */
export interface IssueGroup {
  readonly code: string;
  readonly severity: Issue["severity"];
  readonly issues: readonly Issue[];
}

/** Which kinds of issue are there? Errors first, then the most frequent. */
export function groupIssues(issues: readonly Issue[]): IssueGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code}`;
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  return [...groups.values()]
    .flatMap((list) => {
      const [first] = list;
      return first ? [{ code: first.code, severity: first.severity, issues: list }] : [];
    })
    .sort((a, b) => rank(a) - rank(b) || b.issues.length - a.issues.length);
}

function rank({ severity }: IssueGroup): number {
  return severity === "error" ? 0 : 1;
}
