import { stirlingCorrection } from "./log-gamma.ts";
import { logRatioLoss } from "./log-ratio-loss.ts";

const PRECISION = 2e-16;
const TINY = 1e-300;
const MAX_STEPS = 1_000_000;

/**
 * What share of a beta distribution lies below x: the regularised incomplete beta function I_x(a, b)?
 * With a = k and b = n − k + 1 it is the chance of k or more hits in n tries of probability x. `x` from 0 to
 * 1; `a`, `b` above 0; no units. Returns a share from 0 to 1, right to about 1e-13 of itself also deep in
 * the lower tail; for the upper tail ask for I_{1−x}(b, a). Throws RangeError outside of those ranges.
 * Takes about √(a + b) steps near the mean of the distribution, few in its tails.
 * Continued fraction of Abramowitz & Stegun 1964, formula 26.5.8, by Lentz's method (1976,
 * doi:10.1364/AO.15.000668); the factor in front after Loader 2000.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  requireBeta(x, a, b);
  if (x === 0 || x === 1) return x;
  const factor = betaFactor(x, a, b);
  if (x > a / (a + b)) return 1 - (factor * continuedFraction(1 - x, b, a)) / b;
  return (factor * continuedFraction(x, a, b)) / a;
}

/**
 * How dense is the beta distribution at x? `x` above 0 and below 1; shapes `a`, `b` above 0; no units.
 * Returns the derivative of `incompleteBeta` by x. Throws RangeError outside of those ranges.
 */
export function betaDensity(x: number, a: number, b: number): number {
  requireBeta(x, a, b);
  return betaFactor(x, a, b) / (x * (1 - x));
}

function requireBeta(x: number, a: number, b: number): void {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`A share must lie from 0 to 1, not at ${x}.`);
  if (!(a > 0 && b > 0 && Number.isFinite(a + b)))
    throw new RangeError(`Both shapes of a beta distribution must be above 0, not ${a} and ${b}.`);
}

// x^a (1 − x)^b / B(a, b), the powers taken about their largest value, where logarithms would cancel.
function betaFactor(x: number, a: number, b: number): number {
  const total = a + b;
  const offset = x - a / total;
  const exponent = a * logRatioLoss(x, a / total, offset) + b * logRatioLoss(1 - x, b / total, -offset);
  const correction = stirlingCorrection(total) - stirlingCorrection(a) - stirlingCorrection(b);
  return Math.sqrt(((a / total) * b) / (2 * Math.PI)) * Math.exp(exponent + correction);
}

function continuedFraction(x: number, a: number, b: number): number {
  let numerator = 1;
  let denominator = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = denominator;
  for (let m = 1; m <= MAX_STEPS; m++) {
    const even = (((m * (b - m)) / (a + 2 * m - 1)) * x) / (a + 2 * m);
    denominator = 1 / awayFromZero(1 + even * denominator);
    numerator = awayFromZero(1 + even / numerator);
    value *= numerator * denominator;
    const odd = (((-(a + m) * (a + b + m)) / (a + 2 * m)) * x) / (a + 2 * m + 1);
    denominator = 1 / awayFromZero(1 + odd * denominator);
    numerator = awayFromZero(1 + odd / numerator);
    const change = numerator * denominator;
    value *= change;
    if (Math.abs(change - 1) <= PRECISION) return value;
  }
  throw new RangeError(`The incomplete beta function did not settle for shapes ${a} and ${b}.`);
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
