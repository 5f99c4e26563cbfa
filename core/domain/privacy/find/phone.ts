import { isFollowedBy, isIdentifierTail, isNumberTail, isPrecededBy } from "./context.ts";
import type { DigitGroup } from "./digit-groups.ts";
import type { Certainty, Finding } from "../finding.ts";
import { isPhoneGrouping, type PhoneGroup, phoneGap } from "./phone-grouping.ts";
import { isForeignNumber, readSwedishNumber } from "./phone-plan.ts";

/** How a number begins: +46, 0046, 070, 4670 without a plus, or only after a word such as "tel". */
type Lead = "plus" | "zeroes" | "trunk" | "country" | "word";

/** Digit groups read together, and where in the text. */
interface Candidate {
  readonly text: string;
  readonly lead: Lead;
  readonly groups: readonly PhoneGroup[];
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

const MOST_DIGITS = 18;
const MOST_TRUNK_DIGITS = 10;
const PHONE_WORD = /tel|tfn|tlf|mob|ring|nås|sms|phone|call|whatsapp|växel|jour/;
const PHONE_WORD_ANY_CASE = new RegExp(PHONE_WORD, "i");
const TOUCHING_WORD =
  /(?:tel(?:efon)?(?:nr|nummer)?|tfn|tlf|mob(?:il)?(?:nr|nummer)?|ring|sms|växel)[.:]{0,2} ?(?:till|på|nr)?[.:]? ?$/i;
const MINUTES = /^[:.]\d\d(?!\d)/;
const OTHER_NUMBER_WORD = /\b(?:kl|id)[.:]? ?$|\b(?:19|20)\d\d $/i;
const UNIT = /^ ?(?:kr\b|sek\b|%|st\b|:-)/i;
const PUBLIC_OR_DATE = /^(?:11[2-9]|90000|(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d)/;
const NEIGHBOUR_IN_ONE_PIECE = /^00[34]\d{9,12}$/;

/**
 * Where do telephone numbers stand in a folded text? Swedish ones in every usual spelling (070-174 06 05,
 * +46 (0)8-465 004 00, 0046701740699, 08/465 00 400, digit by digit) and foreign ones with + or 00. A
 * number without its area code is doubtful, and found only after a word such as "tel". A switchboard
 * cannot be told from a person's own number.
 */
export function findPhones(text: string, lower: string, groups: readonly DigitGroup[]): Finding[] {
  const findings: Finding[] = [];
  const hasWord = PHONE_WORD.test(lower);
  let searchedTo = 0;
  for (let first = 0; first < groups.length; first++) {
    const group = groups[first];
    if (group === undefined || group.start < searchedTo) continue;
    const lead = leadOf(text, group, hasWord);
    if (lead === null) continue;
    if (lead !== "plus" && isNumberTail(text, group.start) && group.start - 1 !== searchedTo) continue;
    const finding = findAt(text, groups, first, lead);
    if (finding === null) continue;
    findings.push(finding);
    searchedTo = finding.end;
  }
  return findings;
}

function leadOf(text: string, group: DigitGroup, hasWord: boolean): Lead | null {
  if (plusBefore(text, group.start) >= 0) return "plus";
  if (text.startsWith("00", group.start)) return "zeroes";
  if (text.charAt(group.start) === "0") return "trunk";
  if (group.end - group.start === 11 && text.startsWith("467", group.start)) return "country";
  return hasWord && isPrecededBy(text, group.start, TOUCHING_WORD) ? "word" : null;
}

function plusBefore(text: string, index: number): number {
  const at = text.charAt(index - 1) === " " ? index - 2 : index - 1;
  return text.charAt(at) === "+" && !/\d/.test(text.charAt(at - 1)) ? at : -1;
}

function findAt(text: string, groups: readonly DigitGroup[], first: number, lead: Lead): Finding | null {
  let finding: Finding | null = null;
  let digits = "";
  const read: PhoneGroup[] = [];
  const begin = groups[first]?.start ?? 0;
  for (let index = first; index < groups.length; index++) {
    const group = groups[index];
    if (group === undefined || digits.length + group.end - group.start > MOST_DIGITS) break;
    const gap = index === first ? "" : phoneGap(text, groups[index - 1]?.end ?? 0, group.start);
    if (gap === null) break;
    const written = text.slice(group.start, group.end);
    digits += written;
    if (isHopeless(lead, digits)) break;
    read.push({ gap, digits: written });
    const candidate = { text, lead, groups: read, digits, start: begin, end: group.end };
    const certainty = certaintyOf(candidate);
    if (certainty !== null) finding = { kind: "phone", certainty, start: startOf(candidate), end: group.end };
  }
  return finding;
}

/** Cuts the reading of a long row of numbers short. */
function isHopeless(lead: Lead, digits: string): boolean {
  if (digits.startsWith("000")) return true;
  return lead === "trunk" && digits.length > MOST_TRUNK_DIGITS && !digits.startsWith("00");
}

/** The plus and an opening bracket belong to the number. */
function startOf({ text, lead, groups, start }: Candidate): number {
  const first = lead === "plus" ? plusBefore(text, start) : start;
  const isBracketed = text.charAt(first - 1) === "(" && groups[1]?.gap.startsWith(")") === true;
  return isBracketed ? first - 1 : first;
}

function certaintyOf(candidate: Candidate): Certainty | null {
  const { text, lead, groups, digits, end } = candidate;
  if (digits.length < 6) return null;
  if (groups.length > 1 && groups.at(-1)?.digits.length === 2 && isFollowedBy(text, end, MINUTES))
    return null;
  switch (lead) {
    case "plus":
      return isInternational(digits) && !isFollowedBy(text, end, UNIT) ? "sure" : null;
    case "zeroes":
      return isAfterZeroes(candidate) ? "sure" : null;
    case "country":
      return readSwedishNumber(`0${digits.slice(2)}`)?.isMobile === true ? "sure" : null;
    case "trunk":
      return isTrunkNumber(candidate) || isSpacedOutAfterZeroes(candidate) ? "sure" : null;
    case "word":
      return isLocalNumber(candidate) ? "doubtful" : null;
  }
}

/** `digits`: country code first. After +46 the 0 of the area code may stand, as in +46 (0)8. */
function isInternational(digits: string): boolean {
  if (!digits.startsWith("46")) return isForeignNumber(digits);
  const national = digits.slice(2).replace(/^0/, "");
  return /^[1-9]\d{6,8}$/.test(national);
}

function isAfterZeroes({ groups, digits }: Candidate): boolean {
  if (!isInternational(digits.slice(2))) return false;
  if (digits.startsWith("0046")) return true;
  if (groups.length === 1) return NEIGHBOUR_IN_ONE_PIECE.test(digits);
  return (groups[0]?.digits.length ?? 0) >= 3;
}

/** 0 0 4 6 7 0 …, digit by digit. */
function isSpacedOutAfterZeroes({ groups, digits }: Candidate): boolean {
  return groups.length === digits.length && digits.startsWith("0046") && isInternational(digits.slice(2));
}

function isTrunkNumber({ text, groups, digits, start }: Candidate): boolean {
  const number = readSwedishNumber(digits);
  if (number === null || !isPhoneGrouping(groups, number)) return false;
  if (number.isMobile) return true;
  if (isPrecededBy(text, start, OTHER_NUMBER_WORD)) return false;
  return !isIdentifierTail(text, start) || isPrecededBy(text, start, PHONE_WORD_ANY_CASE);
}

function isLocalNumber({ text, groups, digits, end }: Candidate): boolean {
  if (digits.length > 9 || PUBLIC_OR_DATE.test(digits) || isFollowedBy(text, end, UNIT)) return false;
  return groups.every(({ gap }) => gap === "" || gap === " " || gap === "-");
}
