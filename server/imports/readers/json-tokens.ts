import { refusal } from "./reader.ts";

const numberPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const literals = ["true", "false", "null"] as const;
const quote = 0x22;
const backslash = 0x5c;

/** Offset of the first byte at or after `at` that is no JSON white space. */
export function skipSpace(bytes: Buffer, at: number): number {
  let index = at;
  for (; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) break;
  }
  return index;
}

/** Offset after the string whose opening quote stands at `at`. Throws `bad_json` on a raw control character or a bad escape. */
export function endOfString(bytes: Buffer, at: number): number {
  for (let index = at + 1; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === quote) return index + 1;
    if (byte < 0x20) throw badJson(bytes, index);
    if (byte !== backslash) continue;
    const escape = bytes.toString("latin1", index + 1, index + 6);
    if (!/^(["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(escape)) throw badJson(bytes, index);
    index++;
  }
  throw badJson(bytes, bytes.length);
}

/** The text of a string that lies between two offsets, quotes included. */
export function stringText(bytes: Buffer, start: number, end: number): string {
  const inner = bytes.toString("utf8", start + 1, end - 1);
  return inner.includes("\\") ? String(JSON.parse(`"${inner}"`)) : inner;
}

/** A number token: where it ends, and whether a double can hold it as written. */
export interface NumberToken {
  end: number;
  /** A whole number outside ±2^53, which must be kept as text. */
  isWide: boolean;
}

const token: NumberToken = { end: 0, isWide: false };

/** The number that begins at `at`; the answer is reused. Throws `not_a_number` when it is beyond all doubles. */
export function readNumber(bytes: Buffer, at: number): NumberToken {
  let end = at;
  let hasExponent = false;
  for (; end < bytes.length; end++) {
    const byte = bytes[end] ?? 0;
    const isDigit = byte >= 0x30 && byte <= 0x39;
    if (isDigit || byte === 0x2d || byte === 0x2e || byte === 0x2b) continue;
    if (byte !== 0x65 && byte !== 0x45) break;
    hasExponent = true;
  }
  const text = bytes.toString("latin1", at, end);
  if (!numberPattern.test(text)) throw badJson(bytes, at);
  token.end = end;
  token.isWide = text.length > 15 && /^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text));
  if ((hasExponent || text.length > 300) && !Number.isFinite(Number(text)))
    throw tooLargeNumber(bytes, at, text);
  return token;
}

/** Offset after the `true`, `false` or `null` at `at`; throws `bad_json` on anything else, NaN and Infinity among it. */
export function endOfLiteral(bytes: Buffer, at: number): number {
  const word = literals.find((literal) => bytes.toString("latin1", at, at + literal.length) === literal);
  if (word === undefined) throw badJson(bytes, at);
  return at + word.length;
}

/** The refusal of text that is no JSON, saying what stands where. */
export function badJson(bytes: Buffer, at: number) {
  const { row, column } = positionOf(bytes, at);
  const place = `rad ${row}, tecken ${column}`;
  if (at >= bytes.length) {
    return refusal(
      "bad_json",
      `Filen är inte giltig JSON: den tar slut mitt i (${place}) och ser avhuggen ut. Hämta den på nytt.`,
      { row },
    );
  }
  const found = bytes.toString("utf8", at, at + 40);
  const word = /^-?(NaN|Infinity)/.exec(found)?.[0];
  if (word !== undefined) {
    return refusal(
      "bad_json",
      `Filen är inte giltig JSON: ${word} på ${place} är inget tal. Ta bort värdet eller skriv null.`,
      { row },
    );
  }
  const sign = JSON.stringify(/^./su.exec(found)?.[0] ?? "");
  return refusal(
    "bad_json",
    `Filen är inte giltig JSON: oväntat tecken ${sign} på ${place}. Exportera filen på nytt.`,
    { row },
  );
}

/** Line and character of an offset, both from 1. */
export function positionOf(bytes: Buffer, at: number): { row: number; column: number } {
  let row = 1;
  let lineStart = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0 && end < at; end = bytes.indexOf(0x0a, end + 1)) {
    row++;
    lineStart = end + 1;
  }
  return { row, column: bytes.toString("utf8", lineStart, at).length + 1 };
}

function tooLargeNumber(bytes: Buffer, at: number, text: string) {
  const { row, column } = positionOf(bytes, at);
  const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
  return refusal(
    "not_a_number",
    `${shown} på rad ${row}, tecken ${column} är för stort för att vara ett tal. Rätta värdet.`,
    { row },
  );
}
