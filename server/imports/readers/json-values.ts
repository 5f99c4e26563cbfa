import type { JsonOutline } from "./json-outline.ts";

/** The value between two offsets of outlined JSON. Whole numbers that a double cannot hold come as strings, digit for digit. */
export function parseSpan(bytes: Buffer, outline: JsonOutline, start: number, end: number): unknown {
  const { wideIntegers } = outline;
  let text = "";
  let copied = start;
  for (let index = firstAtOrAfter(wideIntegers, start); index < wideIntegers.length; index += 2) {
    const numberStart = wideIntegers[index] ?? end;
    const numberEnd = wideIntegers[index + 1] ?? end;
    if (numberStart >= end) break;
    text += `${bytes.toString("utf8", copied, numberStart)}"${bytes.toString("latin1", numberStart, numberEnd)}"`;
    copied = numberEnd;
  }
  return JSON.parse(text + bytes.toString("utf8", copied, end));
}

/** Is the value a JSON object, no array and not null? */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The members of an object as columns of text: nested objects as "outer.inner", arrays as JSON, empty and null as null. */
export function flattenObject(value: Record<string, unknown>): [column: string, text: string | null][] {
  return Object.entries(value).flatMap(([key, member]): [string, string | null][] => {
    if (!isJsonObject(member)) return [[key, textOf(member)]];
    return flattenObject(member).map(([inner, text]) => [`${key}.${inner}`, text]);
  });
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Index of the first pair that begins at or after an offset. */
function firstAtOrAfter(pairs: readonly number[], offset: number): number {
  let low = 0;
  let high = pairs.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[2 * middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}
