import type { Change, ChangeInterval } from "./place-sheet.ts";

/** How a change is said in Swedish; the numbers behind it stay inside. */
export const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  fewer: "Färre än samma veckor i fjol.",
  more: "Fler än samma veckor i fjol.",
  may_be_chance: "Skillnaden mot samma veckor i fjol kan vara slump.",
};

/**
 * Are there fewer or more than before, or may it be chance? By the 95 % interval of how many times the
 * earlier rate the present one is (`rateRatio`): chance as long as 1 lies in it. Throws RangeError unless
 * 0 ≤ low ≤ high.
 */
export function changeOf({ low, high }: ChangeInterval): Change {
  if (!(low >= 0 && high >= low)) {
    throw new RangeError(`An interval of a ratio was expected, not ${low} to ${high}.`);
  }
  if (high < 1) return "fewer";
  return low > 1 ? "more" : "may_be_chance";
}
