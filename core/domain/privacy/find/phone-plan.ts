/** How the digits of a Swedish number divide: length of the area code, and whether it is a mobile's. */
export interface SwedishNumber {
  readonly areaLength: number;
  readonly isMobile: boolean;
}

const MOBILE = /^07[02369]/;
const NATIONWIDE = /^010|^07[14578]/;
const THREE_DIGIT_AREAS = /^0(?:1[013689]|2[0136]|3[1356]|4[0246]|54|6[03]|90)/;
// Lengths without the "+": Nordic and neighbouring countries, and North America, exactly.
const EXACT_LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
  "1": [11, 11],
  "7": [11, 11],
  "44": [11, 12],
  "45": [10, 10],
  "47": [10, 10],
  "48": [11, 11],
};

/**
 * Is this row of digits, 0 first, a number of the Swedish plan? Mobile and 010 numbers have 10 digits,
 * 08 and three-digit areas 8–10, four-digit areas 9–10; within an area no number begins with 0. Source:
 * PTS, Svensk nummerplan för telefoni.
 */
export function readSwedishNumber(digits: string): SwedishNumber | null {
  if (!/^0[1-9]\d{6,8}$/.test(digits)) return null;
  if (MOBILE.test(digits)) return digits.length === 10 ? { areaLength: 3, isMobile: true } : null;
  if (NATIONWIDE.test(digits)) return digits.length === 10 ? { areaLength: 3, isMobile: false } : null;
  const areaLength = digits.startsWith("08") ? 2 : THREE_DIGIT_AREAS.test(digits) ? 3 : 4;
  if (areaLength === 4 && digits.length < 9) return null;
  return digits.charAt(areaLength) === "0" ? null : { areaLength, isMobile: false };
}

/** Can these digits, country code first and without + or 00, be a number abroad? 9–15 digits (E.164). */
export function isForeignNumber(digits: string): boolean {
  const exact = EXACT_LENGTHS[digits.slice(0, 2)] ?? EXACT_LENGTHS[digits.slice(0, 1)];
  const [least, most] = exact ?? [9, 15];
  return /^[1-9]/.test(digits) && digits.length >= least && digits.length <= most;
}
