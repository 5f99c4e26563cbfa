import { isFollowedBy, isIdentifierTail, isNumberTail, isPrecededBy } from "./context.ts";
import { type DigitGroup, gapBetween } from "./digit-groups.ts";
import type { Certainty, Finding } from "../finding.ts";
import { findInterimTail } from "./interimsnummer.ts";
import { isLuhnValid } from "./luhn.ts";
import { isClock, type PersonalDate, readPersonalDate } from "./personal-date.ts";
import { type Gap, personnummerSpelling, type Spelling } from "./personnummer-spelling.ts";

/** Digit groups from `first` to `last` read together, and where they stand. */
interface Candidate {
  readonly text: string;
  readonly digits: readonly number[];
  readonly groups: readonly DigitGroup[];
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

const PERSONNUMMER_CUE =
  /pers(?:on)?\.?[- ]?(?:nummer|nr|num)|\bp[-.]?nr|\bp-?nummer|samordn|interim|reservn|\bt[-.]?f?[-.]?(?:nr|nummer)|född|social security|\bssn/i;
const DATE_RANGE = /^[-./]\d\d?[-./]\d/;

/**
 * Where do personnummer, samordningsnummer (day + 60) and interimsnummer stand in a folded text? 10 or
 * 12 digits with a date that exists and a valid check digit, with -, +, spaces or nothing between, even
 * digit by digit. Doubtful are: what also reads as a time stamp of 2015–2035 (20250510 1215), odd
 * spacing of 10 digits, and a wrong check digit on an otherwise perfect spelling. After a word such as
 * "pnr" all these are sure. A number in words, or one with digits left out, is not found.
 */
export function findPersonnummer(text: string, groups: readonly DigitGroup[]): Finding[] {
  const findings: Finding[] = [];
  let lastEnd = 0;
  for (let first = 0; first < groups.length; first++) {
    const finding = findAt(text, groups, first, lastEnd);
    if (finding === null) continue;
    findings.push(finding);
    lastEnd = Math.max(lastEnd, finding.end);
  }
  return findings;
}

function findAt(text: string, groups: readonly DigitGroup[], first: number, lastEnd: number): Finding | null {
  let best: Finding | null = null;
  const digits: number[] = [];
  const start = groups[first]?.start ?? 0;
  for (let last = first; last < groups.length; last++) {
    const group = groups[last];
    if (group === undefined || digits.length + group.end - group.start > 12) break;
    if (last > first && gapBetween(text, groups[last - 1]?.end ?? 0, group.start) === null) break;
    for (let at = group.start; at < group.end; at++) digits.push(text.charCodeAt(at) - 48);
    if (digits.length < 6 || digits.length % 2 === 1) continue;
    const found = assess({ text, digits, groups, first, last, start, end: group.end }, lastEnd);
    if (found !== null && (best === null || best.certainty === "doubtful")) best = found;
  }
  return best;
}

function assess(candidate: Candidate, lastEnd: number): Finding | null {
  const { text, digits, start, end } = candidate;
  const count = digits.length;
  if (count === 6 || count === 8) return assessInterim(candidate);
  if (count !== 10 && count !== 12) return null;
  const date = readPersonalDate(digits.slice(0, count - 4));
  if (date === null) return null;
  const isValid = isLuhnValid(digits.slice(-10));
  if (!isValid && candidate.last - candidate.first !== 1) return null;
  const gaps = gapsOf(candidate);
  const spelling = personnummerSpelling(count, gaps);
  if (spelling === null) return null;
  const isAttached = isNumberTail(text, start) && start - 1 !== lastEnd;
  if (isAttached && spelling !== "hyphen") return null;
  const certainty = isValid
    ? certaintyOf(candidate, date, spelling)
    : isAttached || !isTidy(candidate, gaps)
      ? null
      : certaintyOfMistyped(candidate, date);
  if (certainty === null) return null;
  return { kind: date.isCoordination ? "samordningsnummer" : "personnummer", certainty, start, end };
}

function gapsOf({ text, groups, first, last }: Candidate): Gap[] {
  const gaps: Gap[] = [];
  let at = 0;
  for (let index = first; index < last; index++) {
    const { start = 0, end = 0 } = groups[index] ?? {};
    at += end - start;
    gaps.push({ at, sign: gapBetween(text, end, groups[index + 1]?.start ?? end) ?? "" });
  }
  return gaps;
}

function certaintyOf(candidate: Candidate, date: PersonalDate, spelling: Spelling): Certainty | null {
  const { text, start, end, digits } = candidate;
  if (hasCue(candidate)) return "sure";
  if (spelling === "dated" && isFollowedBy(text, end, DATE_RANGE)) return null;
  if (date.mayBeEventDate) {
    if (isIdentifierTail(text, start) || isGroupedByFours(candidate)) return null;
    if (spelling !== "hyphen" && isClock(digits.slice(-4))) return "doubtful";
  }
  if (digits.length === 12 || spelling === "hyphen") return "sure";
  return spelling === "odd" || isIdentifierTail(text, start) ? "doubtful" : "sure";
}

/** Six or eight digits, - or +, four digits, and nothing else. */
function isTidy({ digits, start, end }: Candidate, gaps: readonly Gap[]): boolean {
  const [gap] = gaps;
  if (gaps.length !== 1 || gap?.at !== digits.length - 4 || end - start !== digits.length + 1) return false;
  return gap.sign === "-" || gap.sign === "+";
}

/** 850312-1234 with a wrong check digit is mostly a slip of the pen; without a cue it may be anything. */
function certaintyOfMistyped(candidate: Candidate, date: PersonalDate): Certainty | null {
  if (hasCue(candidate)) return "sure";
  return date.mayBeEventDate || isIdentifierTail(candidate.text, candidate.start) ? null : "doubtful";
}

function hasCue({ text, start }: Candidate): boolean {
  return isPrecededBy(text, start, PERSONNUMMER_CUE);
}

function isGroupedByFours({ digits, groups, first, last }: Candidate): boolean {
  const parts = groups.slice(first, last + 1);
  return digits.length === 12 && parts.length === 3 && parts.every(({ start, end }) => end - start === 4);
}

function assessInterim(candidate: Candidate): Finding | null {
  const { text, start, end, digits } = candidate;
  const tail = findInterimTail(text, end, digits.slice(-6));
  const date = tail === null ? null : readPersonalDate(digits);
  if (tail === null || date === null) return null;
  const gaps = gapsOf(candidate);
  const isDate = gaps.every((gap) => gap.sign === gaps[0]?.sign && gap.at % 2 === 0);
  const isDigitByDigit = gaps.length === digits.length - 1;
  if ((!isDate && !isDigitByDigit) || isNumberTail(text, start)) return null;
  const found = { kind: tail.kind, start, end: tail.end };
  if (tail.kind === "birthdate") return { ...found, certainty: "doubtful" };
  if (hasCue(candidate)) return { ...found, certainty: "sure" };
  if (tail.separator !== "hyphen" && date.mayBeEventDate) return null;
  if (tail.separator === "space" && tail.certainty === "doubtful") return null;
  return { ...found, certainty: tail.certainty };
}
