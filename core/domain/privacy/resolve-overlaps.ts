import type { Finding, FindingKind } from "./finding.ts";

const PRIORITY: readonly FindingKind[] = [
  "personnummer",
  "samordningsnummer",
  "interimsnummer",
  "email",
  "phone",
  "plate",
  "document",
  "bank",
  "birthdate",
  "account",
  "ip",
  "name",
  "address",
  "door",
  "class",
];

/**
 * Which findings remain where several overlap? One that covers them all, sure if any of them is, of
 * the kind of the longest sure one, or else of the longest (of equal ones the first in the list of
 * kinds). The answer is in order of place, without overlaps, and does not depend on the order given.
 */
export function resolveOverlaps(findings: readonly Finding[]): Finding[] {
  const resolved: Finding[] = [];
  let leader: Finding | null = null;
  for (const finding of findings.toSorted(byPlaceAndWeight)) {
    const last = resolved.at(-1);
    if (last === undefined || leader === null || finding.start >= last.end) {
      resolved.push(finding);
      leader = finding;
      continue;
    }
    leader = weigh(leader, finding) <= 0 ? leader : finding;
    const end = Math.max(last.end, finding.end);
    resolved[resolved.length - 1] = { ...leader, start: last.start, end };
  }
  return resolved;
}

function byPlaceAndWeight(a: Finding, b: Finding): number {
  return a.start - b.start || weigh(a, b);
}

/** Below 0 when `a` weighs more: sure, longer, or of a kind earlier in the list. */
function weigh(a: Finding, b: Finding): number {
  if (a.certainty !== b.certainty) return a.certainty === "sure" ? -1 : 1;
  return b.end - b.start - (a.end - a.start) || PRIORITY.indexOf(a.kind) - PRIORITY.indexOf(b.kind);
}
