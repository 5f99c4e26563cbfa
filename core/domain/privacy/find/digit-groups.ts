/** An unbroken row of the digits 0–9; `end` is exclusive. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
}

const LONGEST_GAP = 7;

/** Where are the digits? The groups in order, each as long as it goes. */
export function digitGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let start = -1;
  for (let index = 0; index < text.length; index++) {
    if (isDigit(text.charCodeAt(index))) {
      if (start < 0) start = index;
    } else if (start >= 0) {
      groups.push({ start, end: index });
      start = -1;
    }
  }
  if (start >= 0) groups.push({ start, end: text.length });
  return groups;
}

/**
 * What holds two digit groups apart? " " for white space alone, else the one other character among it,
 * perhaps repeated; null when there are several, or when the gap is wider than 7.
 */
export function gapBetween(text: string, from: number, to: number): string | null {
  if (to - from === 1) return isSpace(text.charCodeAt(from)) ? " " : text.charAt(from);
  if (to - from > LONGEST_GAP) return null;
  let sign = " ";
  for (let index = from; index < to; index++) {
    if (isSpace(text.charCodeAt(index))) continue;
    if (sign !== " " && sign !== text.charAt(index)) return null;
    sign = text.charAt(index);
  }
  return sign;
}

/** Is this UTF-16 unit one of the digits 0–9? */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Is this UTF-16 unit white space, in a folded text? */
export function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

/** Is this UTF-16 unit a letter of any script, or half of a character outside the basic plane? */
export function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  return /[\p{L}\p{Cs}]/u.test(String.fromCharCode(unit));
}
