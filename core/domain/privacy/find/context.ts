import { isDigit, isLetter } from "./digit-groups.ts";

/** Stands in a searched text for what is already masked: in no folded text, and within Latin-1. */
export const BLANK = "\u0001";

const REACH = 32;
const LONGEST_PREFIX = 16;

/**
 * Do the words just before `index` fit the pattern? They reach back 32 characters, blanked ones not
 * counted, so that masking what stands between does not change the answer. Anchor with `$` to touch.
 */
export function isPrecededBy(text: string, index: number, pattern: RegExp): boolean {
  let start = index;
  for (let seen = 0; seen < REACH && start > 0; start--) {
    if (text.charAt(start - 1) !== BLANK) seen++;
  }
  return pattern.test(text.slice(start, index));
}

/** Do the words just after `index` (32 characters) fit the pattern? Anchor it with `^` to touch. */
export function isFollowedBy(text: string, index: number, pattern: RegExp): boolean {
  return pattern.test(text.slice(index, index + REACH));
}

/**
 * Is what begins at `index` the tail of an identifier such as KIA-…, DNR…, 5000-…? True when a word in
 * capitals or digits, with a dash, slash, underscore or nothing between, leads up to it.
 */
export function isIdentifierTail(text: string, index: number): boolean {
  let end = index;
  if (/[-_/#]/.test(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_PREFIX && isWordUnit(text.charCodeAt(start - 1))) start--;
  return /^[A-ZÅÄÖ\d]+$/.test(text.slice(start, end));
}

/** Does a number begin at `index` as the continuation of another, as in 59.310012 or 2025-0510? */
export function isNumberTail(text: string, index: number): boolean {
  return /[-./:,+]/.test(text.charAt(index - 1)) && isDigit(text.charCodeAt(index - 2));
}

/** Is this UTF-16 unit a letter or one of the digits 0–9? */
export function isWordUnit(unit: number): boolean {
  return isDigit(unit) || isLetter(unit);
}
