import { FINDING_GROUPS, type Finding, type FindingGroup } from "./finding.ts";
import { foldName } from "./fold-name.ts";

/** A finding made ready: its names folded once, not at every key. */
export interface IndexedFinding {
  readonly finding: Finding;
  readonly name: string;
  readonly words: readonly string[];
  readonly aliases: readonly string[];
}

/** The best findings of one kind. */
export interface FoundGroup {
  readonly group: FindingGroup;
  readonly findings: readonly Finding[];
  /** How many more there are. */
  readonly left: number;
}

const SCORES = { whole: 6, start: 5, words: 4, alias: 3, inner: 2, innerAlias: 1 } as const;
const BREAKS = /[\s\-–/,.()]+/;

/** Makes findings ready to be searched. */
export function indexFindings(findings: readonly Finding[]): IndexedFinding[] {
  return findings.map((finding) => {
    const name = foldName(finding.name);
    return { finding, name, words: name.split(BREAKS), aliases: finding.aliases.map(foldName) };
  });
}

/**
 * What fits a search text, by kind, the kind with the best finding first? A name that is the text or
 * begins with it comes first, then names with words that begin with each word of the text, then other
 * names, then anything that holds it; of equals the more important, then the shorter name. At most
 * `limit` of a kind.
 */
export function searchFindings(all: readonly IndexedFinding[], text: string, limit: number): FoundGroup[] {
  const wanted = foldName(text.trim());
  if (wanted === "") return [];
  const scored = all
    .map((indexed) => ({ indexed, score: scoreOf(indexed, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || compare(a.indexed.finding, b.indexed.finding));
  const bestFirst = [...new Set(scored.map(({ indexed }) => indexed.finding.group))];
  const best = new Map(scored.toReversed().map(({ indexed, score }) => [indexed.finding.group, score]));
  return bestFirst
    .sort(
      (a, b) =>
        (best.get(b) ?? 0) - (best.get(a) ?? 0) || FINDING_GROUPS.indexOf(a) - FINDING_GROUPS.indexOf(b),
    )
    .map((group) => {
      const found = scored.flatMap(({ indexed: { finding } }) => (finding.group === group ? [finding] : []));
      return { group, findings: found.slice(0, limit), left: Math.max(0, found.length - limit) };
    });
}

/** Where in a name does a search text stand? Start and end (exclusive); null where only another name fits. */
export function matchedPart(name: string, text: string): readonly [number, number] | null {
  const folded = foldName(name);
  const wanted = foldName(text.trim());
  const atWord = wanted === "" ? -1 : wordStarts(folded).find((at) => folded.startsWith(wanted, at));
  const start = atWord ?? folded.indexOf(wanted);
  return start < 0 ? null : [start, start + wanted.length];
}

function wordStarts(folded: string): number[] {
  return [...folded].flatMap((_, at) => (at === 0 || BREAKS.test(folded[at - 1] ?? "") ? [at] : []));
}

function scoreOf({ name, words, aliases }: IndexedFinding, wanted: string): number {
  if (name === wanted) return SCORES.whole;
  if (name.startsWith(wanted)) return SCORES.start;
  const parts = wanted.split(BREAKS).filter((part) => part !== "");
  if (parts.length === 0) return 0;
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return SCORES.words;
  if (aliases.some((alias) => alias.startsWith(wanted))) return SCORES.alias;
  if (holds(name, parts)) return SCORES.inner;
  return aliases.some((alias) => holds(alias, parts)) ? SCORES.innerAlias : 0;
}

// A single letter stands inside almost every name.
function holds(name: string, parts: readonly string[]): boolean {
  return parts.every((part) => part.length > 1 && name.includes(part));
}

function compare(a: Finding, b: Finding): number {
  return a.rank - b.rank || a.name.length - b.name.length || a.name.localeCompare(b.name, "sv");
}
