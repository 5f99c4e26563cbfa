const HALF_PI_ROOT = 0.7978845608028654; // √(2/π)
const FRACTION_FROM = 2.5;
const SMALLEST_PART = 1e-17;
const SPLIT = 16;
const ZERO_PAST = 39;

/**
 * How often does chance alone give a z-score this far from 0, in either direction? `z`: a standard normal
 * score, any sign; null hypothesis: mean 0, deviation 1; two-sided. Returns p from 0 to 1, right to about
 * 1e-13 of itself until it falls under the smallest normal double near |z| = 37.5 (0 past 38.6); NaN gives
 * NaN. Not to be read one by one where many are tested: see `benjaminiHochberg`. Power series and continued
 * fraction of the normal tail: Abramowitz & Stegun 1964, formulas 26.2.11 and 26.2.14.
 */
export function twoSidedP(z: number): number {
  const x = Math.abs(z);
  if (x < FRACTION_FROM) return 1 - HALF_PI_ROOT * Math.exp((-x * x) / 2) * series(x);
  if (x > ZERO_PAST) return 0;
  return HALF_PI_ROOT * gaussian(x) * millsRatio(x);
}

function series(x: number): number {
  let part = x;
  let sum = x;
  for (let odd = 3; part > sum * SMALLEST_PART; odd += 2) {
    part *= (x * x) / odd;
    sum += part;
  }
  return sum;
}

// exp(−x²/2) with x split in two, so that the rounding of x² is not multiplied by its size.
function gaussian(x: number): number {
  const coarse = Math.trunc(x * SPLIT) / SPLIT;
  return Math.exp((-coarse * coarse) / 2) * Math.exp((-(x - coarse) * (x + coarse)) / 2);
}

// The tail divided by the density: 1/(x + 1/(x + 2/(x + 3/(x + …)))), from the inside out.
function millsRatio(x: number): number {
  let value = x;
  for (let level = levels(x); level >= 1; level--) value = x + level / value;
  return 1 / value;
}

// Enough levels for 1e-15; the number needed falls with the square of x.
function levels(x: number): number {
  return Math.ceil(10 + 600 / (x * x));
}
