import { type DigitGroup, gapBetween } from "./digit-groups.ts";

/** All digits of a text in a row, and how they are grouped. */
export interface DigitRuns {
  readonly groups: readonly DigitGroup[];
  /** Values 0–9. */
  readonly digits: Uint8Array;
  /** For each group, the index of its first digit. */
  readonly firstDigit: Int32Array;
  /** For each index in `digits`, the group that ends just before it, or -1 within a group. */
  readonly groupBefore: Int32Array;
  /** For each group the number of its run; groups of one run have gaps that may stand within a number. */
  readonly run: Int32Array;
}

/** Which digits of a text can be read together as one number? */
export function digitRuns(text: string, groups: readonly DigitGroup[]): DigitRuns {
  let count = 0;
  for (const { start, end } of groups) count += end - start;
  const digits = new Uint8Array(count);
  const firstDigit = new Int32Array(groups.length);
  const groupBefore = new Int32Array(count + 1).fill(-1);
  const run = new Int32Array(groups.length);
  let digit = 0;
  let lastEnd = 0;
  for (const [index, { start, end }] of groups.entries()) {
    const isHeld = index > 0 && gapBetween(text, lastEnd, start) !== null;
    run[index] = (run[index - 1] ?? 0) + (isHeld ? 0 : 1);
    firstDigit[index] = digit;
    for (let at = start; at < end; at++) digits[digit++] = text.charCodeAt(at) - 48;
    groupBefore[digit] = index;
    lastEnd = end;
  }
  return { groups, digits, firstDigit, groupBefore, run };
}

/** The last group of the number that begins with group `first` and has `count` digits; -1 if none. */
export function lastGroupOf(
  { firstDigit, groupBefore, run }: DigitRuns,
  first: number,
  count: number,
): number {
  const last = groupBefore[(firstDigit[first] ?? 0) + count] ?? -1;
  return last >= 0 && run[last] === run[first] ? last : -1;
}
