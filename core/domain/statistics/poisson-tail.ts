import { logGamma } from "./log-gamma.ts";

const SMALLEST_PART = 1e-17;

/**
 * How often does chance give so many events or more where `mean` are expected? Poisson counts; one-sided,
 * upwards. `count` may be a sum of weights: between whole numbers the tail runs smoothly on, as the regularised
 * lower incomplete gamma function P(count, mean). Returns a probability, right to about 1e-12 of itself; 1 for
 * no events. Throws RangeError for a count or mean below 0 or not finite. For weights it errs on the safe side,
 * since they vary less than whole events do. Series of Abramowitz & Stegun 1964, formula 6.5.29.
 */
export function poissonTail(count: number, mean: number): number {
  if (!(count >= 0 && mean >= 0 && Number.isFinite(count + mean)))
    throw new RangeError(`Count and mean must be 0 or more, not ${count} and ${mean}.`);
  if (count === 0) return 1;
  if (mean === 0) return 0;
  let part = 1;
  let sum = 1;
  for (let step = 1; part > sum * SMALLEST_PART; step++) {
    part *= mean / (count + step);
    sum += part;
  }
  return Math.min(1, sum * Math.exp(count * Math.log(mean) - mean - logGamma(count + 1)));
}
