import { clopperPearson } from "./clopper-pearson.ts";

/** Two counts, each with the length it was counted over. */
export interface TwoCounts {
  /** Events in the first period or place: a whole number, 0 or more. */
  readonly x1: number;
  /** Its length in weeks, days, places …, above 0. */
  readonly n1: number;
  readonly x2: number;
  /** The second length, in the unit of the first. */
  readonly n2: number;
}

/** How many times the second rate the first is. */
export interface RateRatio {
  /** (x1/n1) / (x2/n2): Infinity when only x2 is 0, NaN when both counts are. */
  ratio: number;
  /** 95 % interval of the ratio; 0 when x1 is 0. */
  low: number;
  /** Infinity when x2 is 0. */
  high: number;
}

/**
 * How many times as often does it happen here as there, or now as then? Counts as in `TwoCounts`. Returns the
 * ratio of the two rates with its exact conditional 95 % interval: given the sum of two Poisson counts, the
 * first is binomial. Throws RangeError unless the counts are whole and 0 or more and the lengths above 0.
 * Covers at least 95 %; too narrow for counts that vary more than Poisson's, meaningless for weighted ones,
 * and too high for places chosen because they were high.
 * Przyborowski & Wilenski 1940, doi:10.1093/biomet/31.3-4.313, by Clopper & Pearson 1934,
 * doi:10.1093/biomet/26.4.404.
 */
export function rateRatio({ x1, n1, x2, n2 }: TwoCounts): RateRatio {
  requireTwoCounts({ x1, n1, x2, n2 });
  const share = x1 + x2 === 0 ? { low: 0, high: 1 } : clopperPearson(x1, x1 + x2);
  return {
    ratio: (x1 * n2) / (x2 * n1),
    low: (share.low / (1 - share.low)) * (n2 / n1),
    high: (share.high / (1 - share.high)) * (n2 / n1),
  };
}

/** Throws RangeError unless both counts are whole numbers of 0 or more and both lengths above 0. */
export function requireTwoCounts({ x1, n1, x2, n2 }: TwoCounts): void {
  for (const count of [x1, x2]) {
    if (!(Number.isSafeInteger(count) && count >= 0))
      throw new RangeError(`A count must be a whole number of 0 or more, not ${count}.`);
  }
  for (const length of [n1, n2]) {
    if (!(length > 0 && Number.isFinite(length)))
      throw new RangeError(`The length of a period must be a number above 0, not ${length}.`);
  }
}
