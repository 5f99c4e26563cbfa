import type { Finding, FindingKind } from "../finding.ts";

/**
 * Where does a global pattern match, as doubtful findings of one kind? Of a match its first group, which
 * must come last in the pattern, or the whole when there is none.
 */
export function patternFindings(text: string, pattern: RegExp, kind: FindingKind): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const written = match[1] ?? match[0];
    findings.push({ kind, certainty: "doubtful", start: end - written.length, end });
  }
  return findings;
}
