import { poissonWindow, type ProbabilityWindow } from "./probability-window.ts";
import { rateRatio, type RateRatio, type TwoCounts } from "./rate-ratio.ts";
import { twoSidedP } from "./two-sided-p.ts";

/** Two counts and the difference of their rates, x1/n1 − x2/n2, that is tested: 0 unless given. */
export interface RateQuestion extends TwoCounts {
  readonly d?: number;
}

/** The two-sided p, from 0 to 1, beside the ratio of the rates with its 95 % interval. */
export interface PoissonETest extends RateRatio {
  p: number;
}

type Question = Required<RateQuestion>;

const TIE = 1e-12;
const SMALLEST = 1e-300;
const NORMAL_FROM = 1_000_000;

/**
 * Have two rates of rare events changed more than chance would change them? Null hypothesis:
 * x1/n1 − x2/n2 = d in the long run; two-sided. Counts as in `TwoCounts`. Returns p and the rate ratio with
 * its exact conditional 95 % interval (see `rateRatio`). Throws RangeError unless the counts are whole and 0
 * or more, the lengths above 0 and `d` finite.
 *
 * p sums the chance of every pair of counts at least as far apart as the pair seen, under Poisson counts
 * with the pooled rate; the distance is measured with the pooled variance (x1 + x2)/(n1·n2), ties within
 * 1e-12 count, and the pair (0, 0), which has no distance, never does. The work grows with the square root
 * of the counts; from a million events, seen or expected, the normal tail is taken, which by then is within
 * 1 % of it for p above 0.001 and lengths up to 1,000 times each other. A p under 1e-290 is only told to be
 * so small.
 *
 * Not to be trusted for counts that vary more than Poisson's (series of one offender, festivals), for
 * weighted counts, or for places chosen because they were high. p and the interval are different tests, so
 * near 0.05 one may see a change where the other does not.
 * Krishnamoorthy & Thomson 2004, doi:10.1016/S0378-3758(02)00408-1.
 */
export function poissonETest({ x1, n1, x2, n2, d = 0 }: RateQuestion): PoissonETest {
  const interval = rateRatio({ x1, n1, x2, n2 });
  if (!Number.isFinite(d)) throw new RangeError(`The tested difference must be a number, not ${d}.`);
  return { p: Math.min(1, chanceOfDistance({ x1, n1, x2, n2, d })), ...interval };
}

function chanceOfDistance(question: Question): number {
  const { x1, n1, x2, n2, d } = question;
  const rate2 = Math.max(0, -d, (x1 + x2 - d * n1) / (n1 + n2));
  const mean1 = n1 * Math.max(0, rate2 + d);
  const mean2 = n2 * rate2;
  // No pair is as far from a difference as (0, 0) is; without a difference it is certain.
  if (x1 + x2 === 0) return Math.exp(-(mean1 + mean2));
  const seen = distance(question, x1, x2);
  if (Math.max(x1 + x2, mean1 + mean2) >= NORMAL_FROM) return twoSidedP(seen);
  // Without a difference p is at least about exp(−seen²): what is left out is past its sixteenth digit.
  const smallest = d === 0 ? Math.max(SMALLEST, 1e-20 * Math.exp(-seen * seen)) : SMALLEST;
  const row = poissonWindow(mean1, smallest);
  const column = poissonWindow(mean2, smallest);
  const outside = outsideChance(column);
  const outsideNotZero = outsideChance(withoutZero(column));
  return row.probabilities.reduce((sum, probability, index) => {
    const k1 = row.first + index;
    const [from, end] = nearerThan(question, k1, seen - TIE);
    return sum + probability * (k1 === 0 ? outsideNotZero(from, end) : outside(from, end));
  }, 0);
}

function distance({ n1, n2, d }: Question, k1: number, k2: number): number {
  return Math.abs(k1 / n1 - k2 / n2 - d) / Math.sqrt((k1 + k2) / (n1 * n2));
}

// Which second counts lie nearer than `limit`, given the first? distance² < limit² is a square in k2 with
// one pair of roots, so they are one run, [first, end); roundings at its ends are tried out.
function nearerThan(question: Question, k1: number, limit: number): readonly [first: number, end: number] {
  const { n1, n2, d } = question;
  const scale = (limit * limit * n2) / n1;
  const centre = (k1 / n1 - d) * n2;
  const square = scale * (centre + scale / 4 + k1);
  if (!(limit > 0 && square > 0)) return [0, 0];
  let first = Math.max(0, Math.ceil(centre + scale / 2 - Math.sqrt(square)));
  let end = Math.max(first, Math.floor(centre + scale / 2 + Math.sqrt(square)) + 1);
  while (first > 0 && distance(question, k1, first - 1) < limit) first -= 1;
  while (first < end && !(distance(question, k1, first) < limit)) first += 1;
  while (distance(question, k1, end) < limit) end += 1;
  while (end > first && !(distance(question, k1, end - 1) < limit)) end -= 1;
  return [first, end];
}

// The chance of all counts outside of a run, summed from the far ends so that small sums keep their digits.
function outsideChance({ first, probabilities }: ProbabilityWindow): (from: number, end: number) => number {
  const size = probabilities.length;
  const below = new Float64Array(size + 1);
  const above = new Float64Array(size + 1);
  for (let i = 0; i < size; i++) {
    below[i + 1] = (below[i] ?? 0) + (probabilities[i] ?? 0);
    above[size - 1 - i] = (above[size - i] ?? 0) + (probabilities[size - 1 - i] ?? 0);
  }
  return (from, end) => {
    if (end <= from) return above[0] ?? 0;
    const [low, high] = [Math.min(size, Math.max(0, from - first)), Math.min(size, Math.max(0, end - first))];
    return (below[low] ?? 0) + (above[high] ?? 0);
  };
}

function withoutZero({ first, probabilities }: ProbabilityWindow): ProbabilityWindow {
  return first > 0 ? { first, probabilities } : { first: 1, probabilities: probabilities.subarray(1) };
}
