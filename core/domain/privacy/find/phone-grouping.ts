import { isSpace } from "./digit-groups.ts";
import type { SwedishNumber } from "./phone-plan.ts";

/** A digit group of a number as written: its digits, and the sign before it ("" first, " " for a space). */
export interface PhoneGroup {
  readonly gap: string;
  readonly digits: string;
}

const LONGEST_GAP = 5;
const GAP_SIGNS = "-/.()";
const CLOCK = /^(?:[01]\d|2[0-3])[0-5]\d$/;
const YEAR = /^(?:19|20)\d\d$/;

/** What stands between two groups of a telephone number, spaces left out; null if it may not stand there. */
export function phoneGap(text: string, from: number, to: number): string | null {
  if (to - from > LONGEST_GAP) return null;
  let signs = "";
  for (let index = from; index < to; index++) {
    if (isSpace(text.charCodeAt(index))) continue;
    signs += text.charAt(index);
    if (signs.length > 2 || !GAP_SIGNS.includes(text.charAt(index))) return null;
  }
  return signs || " ";
}

/**
 * Does anybody write a Swedish number in these groups? In one piece, digit by digit, or beginning with
 * its area code; a mobile number in any groups. Dates, hours and coordinates that happen to have the
 * right digits are refused (08-10-2025, 08-10 2115, 08.15-16.30, 08-16 10-14, 0730-1615 20).
 */
export function isPhoneGrouping(groups: readonly PhoneGroup[], number: SwedishNumber): boolean {
  if (groups.length === 1) return number.isMobile || (groups[0]?.digits.length ?? 0) >= 9;
  if (!hasFittingDots(groups, number) || areClocks(groups) || holdsIsoDate(groups)) return false;
  if (groups.every(({ digits }) => digits.length === 1)) return true;
  if (number.areaLength === 2 && startsWithDateOrHours(groups)) return false;
  return number.isMobile || groups[0]?.digits.length === number.areaLength;
}

/** A dot is a sign of coordinates and clock times unless it stands between all short groups. */
function hasFittingDots(groups: readonly PhoneGroup[], { isMobile }: SwedishNumber): boolean {
  if (!groups.some(({ gap }) => gap === ".")) return true;
  return groups.every(
    ({ gap, digits }, index) =>
      index === 0 || ((gap === "." || (index === 1 && gap !== " ")) && (isMobile || digits.length <= 4)),
  );
}

function areClocks([first, second]: readonly PhoneGroup[]): boolean {
  return CLOCK.test(first?.digits ?? "") && CLOCK.test(second?.digits ?? "");
}

function holdsIsoDate(groups: readonly PhoneGroup[]): boolean {
  return groups.some(
    ({ gap }, index) => index > 1 && gap === "-" && YEAR.test(groups[index - 1]?.digits ?? ""),
  );
}

function startsWithDateOrHours(groups: readonly PhoneGroup[]): boolean {
  const [, second, third, fourth] = groups;
  if (second?.digits.length !== 2 || third === undefined) return false;
  if (groups.length === 3 && (YEAR.test(third.digits) || CLOCK.test(third.digits))) return true;
  const isDate = second.gap === third.gap && "-./".includes(third.gap) && fourth?.gap !== third.gap;
  return Number(second.digits) <= 31 && (isDate || (third.gap === " " && fourth?.gap === "-"));
}
