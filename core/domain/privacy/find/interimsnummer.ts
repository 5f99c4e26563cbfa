import type { Certainty } from "../finding.ts";
import { isDigit, isSpace } from "./digit-groups.ts";
import { isLuhnValid } from "./luhn.ts";

/** What follows a birth date in place of four digits. */
export interface InterimTail {
  readonly kind: "interimsnummer" | "birthdate";
  readonly certainty: Certainty;
  readonly separator: "hyphen" | "space" | "none";
  readonly end: number;
}

const TAIL =
  / ?([-+]?) ?(T ?F ?\d ?\d|[A-Z] ?\d ?\d ?\d|\d ?[A-Z] ?\d ?\d|\d ?\d ?[A-Z] ?\d|\d ?\d ?\d ?[A-Z])(?![\p{L}\d])/iuy;
const HIDDEN = / ?[-+] ?[xX*?_]{3,4}(?![\p{L}\d*])/uy;
const LONGEST_TAIL = 10;
const USUAL_LETTERS = "TRSUWXJKLMN";

/**
 * Does a letter stand in the four last places after a date (000101-T220, 19850312-TF01, 850312-12T4),
 * as in numbers that universities, health care and agencies lend to people without a personnummer? Sure
 * with a hyphen and T, TF, or one of the usual letters and a check digit that holds with the letter
 * read as 1. `850312-XXXX` is a birth date left over. `date`: its last six digits.
 */
export function findInterimTail(text: string, index: number, date: ArrayLike<number>): InterimTail | null {
  if (!hasSignWithin(text, index)) return null;
  HIDDEN.lastIndex = index;
  if (HIDDEN.test(text)) {
    return { kind: "birthdate", certainty: "doubtful", separator: "hyphen", end: HIDDEN.lastIndex };
  }
  TAIL.lastIndex = index;
  const match = TAIL.exec(text);
  if (match === null) return null;
  const places = (match[2] ?? "").replaceAll(" ", "").toUpperCase();
  const separator = match[1] !== "" ? "hyphen" : match[0].startsWith(" ") ? "space" : "none";
  const certainty = certaintyOf(places, separator === "hyphen", date);
  return { kind: "interimsnummer", certainty, separator, end: index + match[0].length };
}

/** A quick look before the patterns: only digits and spaces cannot be such a tail. */
function hasSignWithin(text: string, index: number): boolean {
  for (let at = index; at < index + LONGEST_TAIL && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isDigit(unit) && !isSpace(unit)) return true;
  }
  return false;
}

function certaintyOf(places: string, hasHyphen: boolean, date: ArrayLike<number>): Certainty {
  if (places.startsWith("TF")) return hasHyphen ? "sure" : "doubtful";
  if (!USUAL_LETTERS.includes(places.charAt(0))) return "doubtful";
  if (hasHyphen && places.startsWith("T")) return "sure";
  const digits = Array.from(date).concat(1, Array.from(places.slice(1), Number));
  return isLuhnValid(digits) ? "sure" : "doubtful";
}
