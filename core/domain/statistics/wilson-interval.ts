import { requireTries, type ShareInterval } from "./clopper-pearson.ts";

/** The 97.5th percentile of the normal distribution: 95 % lie within so many deviations on both sides. */
const Z95 = 1.959963984540054;

/**
 * Which share of all would have said yes, when so many of those asked did: a survey share with its 95 %
 * interval? `hits`, `tries`: whole numbers, 0 ≤ hits ≤ tries, tries ≥ 1, unweighted answers. Returns the
 * share asked for and its interval, from 0 to 1. Throws RangeError outside of those ranges. Holds 95 % on
 * average over true shares, not at each; knows nothing of who did not answer, of weighting or of a small
 * population. Wilson 1927, doi:10.1080/01621459.1927.10502953.
 */
export function wilsonInterval(hits: number, tries: number): ShareInterval & { share: number } {
  requireTries(hits, tries);
  const share = hits / tries;
  const z2 = Z95 * Z95;
  const centre = (hits + z2 / 2) / (tries + z2);
  const half = (Z95 / (tries + z2)) * Math.sqrt(tries * share * (1 - share) + z2 / 4);
  return {
    share,
    low: hits === 0 ? 0 : Math.max(0, centre - half),
    high: hits === tries ? 1 : Math.min(1, centre + half),
  };
}
