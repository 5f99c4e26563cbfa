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
 * Which findings remain where several overlap? Overlapping ones of one certainty become one that covers
 * them all and bears the kind of the longest (of equal ones the kind first in the list). What is left
 * of a doubtful one beside a sure one stays doubtful if it holds a letter or digit of `text`. The answer
 * is in order of place, without overlaps, and does not depend on the order given.
 */
export function resolveOverlaps(text: string, findings: readonly Finding[]): Finding[] {
  const sure = merge(findings.filter(({ certainty }) => certainty === "sure"));
  const doubtful = merge(findings.filter(({ certainty }) => certainty === "doubtful"));
  return [...sure, ...subtract(text, doubtful, sure)].sort((a, b) => a.start - b.start);
}

function merge(findings: readonly Finding[]): Finding[] {
  const merged: Finding[] = [];
  let leader: Finding | null = null;
  for (const finding of findings.toSorted(byPlaceAndWeight)) {
    const last = merged.at(-1);
    if (last === undefined || leader === null || finding.start >= last.end) {
      merged.push(finding);
      leader = finding;
      continue;
    }
    leader = weigh(leader, finding) <= 0 ? leader : finding;
    merged[merged.length - 1] = { ...last, kind: leader.kind, end: Math.max(last.end, finding.end) };
  }
  return merged;
}

function subtract(text: string, doubtful: readonly Finding[], sure: readonly Finding[]): Finding[] {
  const left: Finding[] = [];
  let next = 0;
  for (const finding of doubtful) {
    while ((sure[next]?.end ?? Infinity) <= finding.start) next++;
    let start = finding.start;
    for (let index = next; start < finding.end; index++) {
      const cut = sure[index];
      const end = Math.min(cut?.start ?? finding.end, finding.end);
      if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) left.push({ ...finding, start, end });
      start = cut === undefined ? finding.end : Math.max(cut.end, start);
    }
  }
  return left;
}

function byPlaceAndWeight(a: Finding, b: Finding): number {
  return a.start - b.start || weigh(a, b);
}

/** Below 0 when `a` weighs more: longer, or of a kind earlier in the list. */
function weigh(a: Finding, b: Finding): number {
  return b.end - b.start - (a.end - a.start) || PRIORITY.indexOf(a.kind) - PRIORITY.indexOf(b.kind);
}
