import { isFollowedBy, isIdentifierTail, isNumberTail, isPrecededBy } from "./context.ts";
import { type DigitGroup, gapBetween } from "./digit-groups.ts";
import { type DigitRuns, digitRuns, lastGroupOf } from "./digit-runs.ts";
import type { Certainty, Finding } from "../finding.ts";
import { findInterimTail } from "./interimsnummer.ts";
import { isLuhnValid } from "./luhn.ts";
import { isClock, type PersonalDate, readPersonalDate } from "./personal-date.ts";
import { type Gap, personnummerSpelling, type Spelling } from "./personnummer-spelling.ts";

/** Digit groups from `first` to `last` read together, and where they stand. */
interface Candidate {
  readonly text: string;
  readonly digits: Uint8Array;
  readonly groups: readonly DigitGroup[];
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

const PERSONNUMMER_CUE =
  /pers(?:on)?\.?[- ]?(?:nummer|nr|num)|\bp[-.]?nr|\bp-?nummer|samordn|interim|reservn|\bt[-.]?f?[-.]?(?:nr|nummer)|född|social security|\bssn/i;
const DATE_LENGTHS = [6, 8] as const;
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
  const runs = digitRuns(text, groups);
  let lastEnd = 0;
  for (let first = 0; first < groups.length; first++) {
    const finding = findAt(text, runs, first, lastEnd);
    if (finding === null) continue;
    findings.push(finding);
    lastEnd = Math.max(lastEnd, finding.end);
  }
  return findings;
}

function findAt(text: string, runs: DigitRuns, first: number, lastEnd: number): Finding | null {
  let best: Finding | null = null;
  for (const dateLength of DATE_LENGTHS) {
    const date = readPersonalDate(runs.digits, runs.firstDigit[first] ?? 0, dateLength);
    if (date === null) continue;
    const interim = candidateOf(text, runs, first, dateLength);
    const whole = candidateOf(text, runs, first, dateLength === 6 ? 10 : 12);
    const found = (whole && assess(whole, date, lastEnd)) ?? (interim && assessInterim(interim, date));
    if (found !== null && (best === null || best.certainty === "doubtful")) best = found;
  }
  return best;
}

function candidateOf(text: string, runs: DigitRuns, first: number, count: number): Candidate | null {
  const last = lastGroupOf(runs, first, count);
  if (last < 0) return null;
  const { groups, firstDigit } = runs;
  const from = firstDigit[first] ?? 0;
  const digits = runs.digits.subarray(from, from + count);
  return { text, digits, groups, first, last, start: groups[first]?.start ?? 0, end: groups[last]?.end ?? 0 };
}

function assess(candidate: Candidate, date: PersonalDate, lastEnd: number): Finding | null {
  const { text, digits, start, end } = candidate;
  const isValid = isLuhnValid(digits.subarray(-10));
  if (!isValid && candidate.last - candidate.first !== 1) return null;
  const gaps = gapsOf(candidate);
  const spelling = personnummerSpelling(digits.length, gaps);
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
    if (spelling !== "hyphen" && isClock(digits.subarray(-4))) return "doubtful";
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

function assessInterim(candidate: Candidate, date: PersonalDate): Finding | null {
  const { text, start, end, digits } = candidate;
  const tail = findInterimTail(text, end, digits.subarray(-6));
  if (tail === null || isNumberTail(text, start)) return null;
  const gaps = gapsOf(candidate);
  const isDate = gaps.every((gap) => gap.sign === gaps[0]?.sign && gap.at % 2 === 0);
  if (!isDate && gaps.length !== digits.length - 1) return null;
  const found = { kind: tail.kind, start, end: tail.end };
  if (tail.kind === "birthdate") return { ...found, certainty: "doubtful" };
  if (hasCue(candidate)) return { ...found, certainty: "sure" };
  if (tail.separator !== "hyphen" && date.mayBeEventDate) return null;
  if (tail.separator === "space" && tail.certainty === "doubtful") return null;
  return { ...found, certainty: tail.certainty };
}
