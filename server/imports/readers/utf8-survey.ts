import type { Pacer } from "./pacer.ts";

/** What a file that is not valid UTF-8 as a whole consists of. */
export interface Utf8Survey {
  /** Offset of the first byte that is no UTF-8, −1 if none. */
  firstInvalid: number;
  invalid: number;
  /** Invalid sequences of a form only broken UTF-8 has: overlong, or half a surrogate pair. */
  forbidden: number;
  /** Valid sequences of more than one byte that spell letters or punctuation Western text uses. */
  plausible: number;
}

const chunkBytes = 1_048_576;

/**
 * Counts valid and invalid UTF-8 sequences: is this broken UTF-8, or another encoding?
 * Stops as soon as it is sure to be a mixture.
 */
export async function surveyUtf8(bytes: Buffer, pace: Pacer): Promise<Utf8Survey> {
  const survey: Utf8Survey = { firstInvalid: -1, invalid: 0, forbidden: 0, plausible: 0 };
  for (let at = 0; at < bytes.length && !(survey.plausible > 0 && survey.firstInvalid >= 0);) {
    at = surveyChunk(bytes, at, survey);
    await pace();
  }
  return survey;
}

/** Surveys about a megabyte from `start`; gives the offset where it stopped. */
function surveyChunk(bytes: Buffer, start: number, survey: Utf8Survey): number {
  const end = Math.min(bytes.length, start + chunkBytes);
  let index = start;
  while (index < end) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) {
      index++;
      continue;
    }
    const length = validLength(bytes, index);
    if (length > 0) {
      if (isPlausible(bytes, index, length)) survey.plausible++;
      index += length;
      continue;
    }
    if (survey.firstInvalid < 0) survey.firstInvalid = index;
    survey.invalid++;
    const isBroken = isForbidden(lead, bytes[index + 1] ?? 0);
    if (isBroken) survey.forbidden++;
    index += isBroken ? (lead === 0xed ? 3 : 2) : 1;
  }
  return index;
}

/** How many bytes at the end begin a UTF-8 character that never ends: 0–3. */
export function cutCharacterLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function validLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = sequenceLength(lead);
  if (length === 0 || at + length > bytes.length) return 0;
  for (let index = 1; index < length; index++) {
    if (!isContinuation(bytes[at + index] ?? 0)) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const isRefused =
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f);
  return isRefused ? 0 : length;
}

/** Windows-1252 text can spell a valid sequence by chance ("KÖ”" is one), but hardly one of these characters. */
function isPlausible(bytes: Buffer, at: number, length: number): boolean {
  const point = bytes.toString("utf8", at, at + length).codePointAt(0) ?? 0;
  return (
    point < 0x250 ||
    (point >= 0x300 && point < 0x370) ||
    (point >= 0x2000 && point < 0x2300) ||
    point >= 0xfe00
  );
}

function isForbidden(lead: number, second: number): boolean {
  return (
    ((lead === 0xc0 || lead === 0xc1) && isContinuation(second)) ||
    (lead === 0xed && second >= 0xa0 && second <= 0xbf)
  );
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}
