/** Counts below this are never shown to those outside: they read "<5". */
export const SMALL_NUMBER = 5;

/** Throws RangeError unless a count is a whole number of 0 or more. */
export function requireCount(count: number): void {
  if (Number.isSafeInteger(count) && count >= 0) return;
  throw new RangeError(`A count must be a whole number of 0 or more, not ${count}.`);
}

/** Throws RangeError unless a threshold is a whole number of 2 or more: below that nothing is hidden. */
export function requireThreshold(threshold: number): void {
  if (Number.isSafeInteger(threshold) && threshold >= 2) return;
  throw new RangeError(`A threshold must be a whole number of 2 or more, not ${threshold}.`);
}
