import { betaDensity, incompleteBeta } from "./incomplete-beta.ts";

const PRECISION = 1e-15;
const MAX_STEPS = 200;

/**
 * Below which x does this share of a beta distribution lie: the inverse of I_x(a, b) in x? `share` from 0 to
 * 1; shapes `a`, `b` above 0; no units. Returns x from 0 to 1, right to about 1e-13 of itself for shares up
 * to a half; for larger ones take 1 − the inverse of 1 − share with a and b exchanged. Throws RangeError
 * outside of those ranges. Newton's steps, halving the bracket where one would leave it.
 */
export function inverseIncompleteBeta(share: number, a: number, b: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share must lie from 0 to 1, not at ${share}.`);
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  if (share === 0 || share === 1) return share;
  for (let step = 0; step < MAX_STEPS; step++) {
    const value = incompleteBeta(x, a, b);
    if (value < share) low = x;
    else high = x;
    const next = newtonStep(x, value, share, betaDensity(x, a, b));
    const isInside = next > low && next < high;
    const taken = isInside ? next : middle(low, high);
    if (Math.abs(taken - x) <= PRECISION * x) return taken;
    x = taken;
  }
  return x;
}

// Newton's method on the logarithms of both, between which the lower tail is a straight line.
function newtonStep(x: number, value: number, share: number, density: number): number {
  return x * Math.exp((-value * Math.log(value / share)) / (x * density));
}

// Between two shares of unlike size the geometric middle comes nearer than the half sum.
function middle(low: number, high: number): number {
  return low > 0 && high > 4 * low ? Math.sqrt(low * high) : (low + high) / 2;
}
