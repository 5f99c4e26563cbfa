/** A text as searched: dashes, digits and widths folded, invisible characters gone, with the way back. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, where its source begins and ends; null when nothing was moved. */
  readonly sourceStart: Int32Array | null;
  readonly sourceEnd: Int32Array | null;
}

const PLAIN = /^[\t\n\r\x20-\x7e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0131]*$/;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]|(?![\t\n\r\u0085])\p{Cc}/u;
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
};
// Cyrillic and Greek letters that look like Latin ones on a number plate or in an address.
const LOOKALIKES = new Map(
  Array.from("АВЕКМНОРСТУХЅЈаеорсухѕјΑΒΕΗΚΜΝΟΡΤΥΧΖο", (letter, index) => [
    letter,
    "ABEKMHOPCTYXSJaeopcyxsjABEHKMNOPTYXZo".charAt(index),
  ]),
);

const remembered = new Map<number, string>();

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
export function foldText(text: string): FoldedText {
  if (isPlain(text)) return { text, sourceStart: null, sourceEnd: null };
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < text.length;) {
    const codePoint = text.codePointAt(index) ?? 0;
    const next = index + (codePoint > 0xffff ? 2 : 1);
    const folded = foldCodePoint(codePoint);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(index);
      ends.push(next);
    }
    index = next;
  }
  return { text: parts.join(""), sourceStart: Int32Array.from(starts), sourceEnd: Int32Array.from(ends) };
}

function foldCodePoint(codePoint: number): string {
  const known = remembered.get(codePoint);
  if (known !== undefined) return known;
  const folded = foldCharacter(String.fromCodePoint(codePoint));
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(codePoint, folded);
  return folded;
}

function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return "";
  if (/[\t\n\r]/.test(character)) return character;
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
