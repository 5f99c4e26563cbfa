import { inverseIncompleteBeta } from "./inverse-incomplete-beta.ts";

/** Between which shares the truth lies. */
export interface ShareInterval {
  low: number;
  high: number;
}

/**
 * Which true shares fit so many hits in so many tries: the exact interval of a binomial share? `hits`,
 * `tries`: whole numbers, 0 ≤ hits ≤ tries, tries ≥ 1; `confidence` above 0 and below 1. Each end is the
 * share at which the hits, or a more extreme number, would come with probability (1 − confidence)/2.
 * Returns shares from 0 to 1; 0 hits give low = 0, only hits give high = 1. Throws RangeError outside of
 * those ranges. Covers at least what it promises, often more; not to be used on weighted counts or on tries
 * that depend on each other. Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404.
 */
export function clopperPearson(hits: number, tries: number, confidence = 0.95): ShareInterval {
  requireTries(hits, tries);
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`The confidence must lie between 0 and 1, not at ${confidence}.`);
  const tail = (1 - confidence) / 2;
  const misses = tries - hits;
  return {
    low: hits === 0 ? 0 : inverseIncompleteBeta(tail, hits, misses + 1),
    high: misses === 0 ? 1 : 1 - inverseIncompleteBeta(tail, misses, hits + 1),
  };
}

/** Throws RangeError unless `hits` and `tries` are whole numbers with 0 ≤ hits ≤ tries and tries ≥ 1. */
export function requireTries(hits: number, tries: number): void {
  if (!(Number.isSafeInteger(tries) && tries >= 1))
    throw new RangeError(`The number of tries must be a whole number of 1 or more, not ${tries}.`);
  if (!(Number.isSafeInteger(hits) && hits >= 0 && hits <= tries))
    throw new RangeError(`The number of hits must be a whole number from 0 to ${tries}, not ${hits}.`);
}
