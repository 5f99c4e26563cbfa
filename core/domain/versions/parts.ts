/** One part of something that is written, as it stands, in words. */
export interface Part {
  readonly part: string;
  readonly text: string;
}

/** How do some parts of something stand, by their names? Lists are told in their order, what is empty as nothing. */
export function partsOf<T extends object>(of: T, names: readonly (keyof T & string)[]): Part[] {
  return names.map((part) => ({ part, text: textOf(of[part]) }));
}

/** Which parts stand otherwise now than in what somebody began from? Parts that it does not know count as empty. */
export function partsThatDiffer(begunFrom: object, now: readonly Part[]): Part[] {
  const before = new Map<string, unknown>(Object.entries(begunFrom));
  return now.filter(({ part, text }) => text !== textOf(before.get(part)));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join("; ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
