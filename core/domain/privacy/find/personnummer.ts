import { isFollowedBy, isIdentifierTail, isNumberTail, isPrecededBy } from "./context.ts";
import { type DigitGroup, gapBetween } from "./digit-groups.ts";
import type { Certainty, Finding } from "../finding.ts";
import { findInterimTail } from "./interimsnummer.ts";
import { isLuhnValid } from "./luhn.ts";
import { isClock, type PersonalDate, readPersonalDate } from "./personal-date.ts";
import { type Gap, personnummerSpelling, type Spelling } from "./personnummer-spelling.ts";

/** Digit groups read together: the digits, the gaps between them, and where it all stands. */
interface Candidate {
  readonly text: string;
  readonly digits: readonly number[];
  readonly gaps: readonly Gap[];
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
  let searchedTo = 0;
  for (let first = 0; first < groups.length; first++) {
    const group = groups[first];
    if (group === undefined || group.start < searchedTo) continue;
    const finding = findAt(text, groups, first, searchedTo);
    if (finding === null) continue;
    findings.push(finding);
    searchedTo = finding.end;
  }
  return findings;
}

function findAt(
  text: string,
  groups: readonly DigitGroup[],
  first: number,
  searchedTo: number,
): Finding | null {
  let best: Finding | null = null;
  const digits: number[] = [];
  const gaps: Gap[] = [];
  const start = groups[first]?.start ?? 0;
  for (let index = first; index < groups.length; index++) {
    const group = groups[index];
    if (group === undefined || digits.length + group.end - group.start > 12) break;
    if (index > first) {
      const sign = gapBetween(text, groups[index - 1]?.end ?? 0, group.start);
      if (sign === null) break;
      gaps.push({ at: digits.length, sign });
    }
    for (let at = group.start; at < group.end; at++) digits.push(text.charCodeAt(at) - 48);
    const found = assess({ text, digits, gaps, start, end: group.end }, searchedTo);
    if (found !== null && (best === null || best.certainty === "doubtful")) best = found;
  }
  return best;
}

function assess(candidate: Candidate, searchedTo: number): Finding | null {
  const count = candidate.digits.length;
  if (count === 6 || count === 8) return assessInterim(candidate);
  if (count !== 10 && count !== 12) return null;
  const date = readPersonalDate(candidate.digits.slice(0, count - 4));
  if (date === null) return null;
  const spelling = personnummerSpelling(count, candidate.gaps);
  if (spelling === null) return null;
  const isAttached = isNumberTail(candidate.text, candidate.start) && candidate.start - 1 !== searchedTo;
  if (isAttached && spelling !== "hyphen") return null;
  const certainty = isLuhnValid(candidate.digits.slice(-10))
    ? certaintyOf(candidate, date, spelling)
    : certaintyOfMistyped(candidate, date, isAttached);
  if (certainty === null) return null;
  const kind = date.isCoordination ? "samordningsnummer" : "personnummer";
  return { kind, certainty, start: candidate.start, end: candidate.end };
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

/** 850312-1234 with a wrong check digit is mostly a slip of the pen; without a cue it may be anything. */
function certaintyOfMistyped(
  candidate: Candidate,
  date: PersonalDate,
  isAttached: boolean,
): Certainty | null {
  const { text, start, end, digits, gaps } = candidate;
  const [gap] = gaps;
  const isTight = end - start === digits.length + 1;
  if (!isTight || isAttached || gaps.length !== 1 || gap?.at !== digits.length - 4) return null;
  if (gap.sign !== "-" && gap.sign !== "+") return null;
  if (hasCue(candidate)) return "sure";
  return date.mayBeEventDate || isIdentifierTail(text, start) ? null : "doubtful";
}

function hasCue({ text, start }: Candidate): boolean {
  return isPrecededBy(text, start, PERSONNUMMER_CUE);
}

function isGroupedByFours({ digits, gaps }: Candidate): boolean {
  return digits.length === 12 && gaps.length === 2 && gaps.every((gap) => gap.at % 4 === 0);
}

function assessInterim(candidate: Candidate): Finding | null {
  const { text, start, end, digits, gaps } = candidate;
  const isDate = gaps.every((gap) => gap.sign === gaps[0]?.sign && gap.at % 2 === 0);
  const isDigitByDigit = gaps.length === digits.length - 1;
  if ((!isDate && !isDigitByDigit) || isNumberTail(text, start)) return null;
  const tail = findInterimTail(text, end, digits.slice(-6));
  const date = tail === null ? null : readPersonalDate(digits);
  if (tail === null || date === null) return null;
  const found = { kind: tail.kind, start, end: tail.end };
  if (tail.kind === "birthdate") return { ...found, certainty: "doubtful" };
  if (hasCue(candidate)) return { ...found, certainty: "sure" };
  if (tail.separator !== "hyphen" && date.mayBeEventDate) return null;
  if (tail.separator === "space" && tail.certainty === "doubtful") return null;
  return { ...found, certainty: tail.certainty };
}
