/** A character whose folding is longer or shorter than it is: where both stand, in UTF-16 units. */
interface Shift {
  readonly foldedStart: number;
  readonly foldedEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/** A text as searched, and the shifts by which a place in it leads back to its source. */
export interface FoldedText {
  readonly text: string;
  readonly shifts: readonly Shift[];
}

/** From where to where (exclusive), in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const NOT_PLAIN = /[^\t\n\r\x20-\x7e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u012f\u0131]/gu;
const PLAIN = /^[\t\n\r\x20-\x7e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u012f\u0131]*$/;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]|(?!\u0085)\p{Cc}/u;
const MARKS = /\p{M}/gu;
const DASH = /[\p{Pd}\u02d7\u2043\u2212\u2796\u30fc\uff70]/u;
const SPACE = /[\s\u0085\u2800]/u;
const DECIMAL_DIGIT = /^\p{Nd}$/u;
const LONGEST_FOLDING = 4;
const MOST_REMEMBERED = 4096;

const SAME_SIGN: Readonly<Record<string, string>> = {
  "。": ".",
  "·": ".",
  "‧": ".",
  "∙": ".",
  "⁄": "/",
  "∕": "/",
  "➕": "+",
  // The one letter that grows when written small, which would move every place after it.
  İ: "I",
};
// Cyrillic and Greek letters that look like Latin ones on a number plate or in an address.
const LOOKALIKES = new Map(
  Array.from("АВЕКМНОРСТУХЅЈаеорсухѕјΑΒΕΗΚΜΝΟΡΤΥΧΖο", (letter, index) => [
    letter,
    "ABEKMHOPCTYXSJaeopcyxsjABEHKMNOPTYXZo".charAt(index),
  ]),
);

const remembered = new Map<string, string>();

/** Is this text already in NFC and as it would be searched, so that neither step has anything to do? */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * The copy of an NFC text in which personal data is searched for: compatibility forms (NFKC), every
 * decimal digit as 0–9, every dash and minus as "-", every white space but line ends as " ", Latin
 * look-alikes as Latin letters; soft hyphens, zero-width, direction and control characters and loose
 * combining marks left out. Time and memory grow with the length only.
 */
export function foldText(source: string): FoldedText {
  if (isPlain(source)) return { text: source, shifts: [] };
  const shifts: Shift[] = [];
  let moved = 0;
  const text = source.replace(NOT_PLAIN, (character, sourceStart: number) => {
    const folded = foldOnce(character);
    if (folded.length !== character.length) {
      const foldedStart = sourceStart + moved;
      const foldedEnd = foldedStart + folded.length;
      shifts.push({ foldedStart, foldedEnd, sourceStart, sourceEnd: sourceStart + character.length });
      moved += folded.length - character.length;
    }
    return folded;
  });
  return { text, shifts };
}

/** Which part of the source does a part of the folded text stand for? `end` must be past `start`. */
export function sourceSpan({ shifts }: FoldedText, { start, end }: Span): Span {
  return { start: sourceUnit(shifts, start).start, end: sourceUnit(shifts, end - 1).end };
}

function sourceUnit(shifts: readonly Shift[], at: number): Span {
  const shift = lastShift(shifts, at);
  if (shift === undefined) return { start: at, end: at + 1 };
  if (at < shift.foldedEnd) return { start: shift.sourceStart, end: shift.sourceEnd };
  const start = shift.sourceEnd + at - shift.foldedEnd;
  return { start, end: start + 1 };
}

function lastShift(shifts: readonly Shift[], at: number): Shift | undefined {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.foldedStart ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1];
}

function foldOnce(character: string): string {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const folded = foldCharacter(character);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(character, folded);
  return folded;
}

function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return "";
  if (SPACE.test(character)) return " ";
  if (DASH.test(character)) return "-";
  if (DECIMAL_DIGIT.test(character)) return String(digitValue(character));
  const compatible = character.normalize("NFKC").replace(MARKS, "");
  if (compatible.length > LONGEST_FOLDING) return character;
  return SAME_SIGN[compatible] ?? LOOKALIKES.get(compatible) ?? compatible;
}

/** Unicode keeps the decimal digits of a script together, 0 first; several sets may follow each other. */
function digitValue(digit: string): number {
  const codePoint = digit.codePointAt(0) ?? 0;
  const compatible = digit.normalize("NFKC").codePointAt(0) ?? codePoint;
  let zero = compatible;
  while (DECIMAL_DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return (compatible - zero) % 10;
}
