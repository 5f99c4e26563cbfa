const HALF_LOG_2PI = 0.9189385332046728;
const STIRLING_FROM = 10;
// B(2k) / (2k (2k − 1)) for k = 1…8: past 10 the first term left out is below 1e-16.
const STIRLING_TERMS = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360_360,
  1 / 156,
  -3617 / 122_400,
] as const;

/**
 * What is the natural logarithm of the gamma function, ln Γ(x), so that Γ(n + 1) = n!? `x` above 0,
 * without unit. Right to about 1e-15 of max(1, |ln Γ(x)|): absolutely, not relatively, where it crosses 0
 * at 1 and 2. Throws RangeError unless x is above 0 and finite. Stirling's series, after steps up to 10:
 * Abramowitz & Stegun 1964, formulas 6.1.15 and 6.1.41.
 */
export function logGamma(x: number): number {
  if (!(x > 0 && Number.isFinite(x))) throw new RangeError(`Gamma needs a number above 0, not ${x}.`);
  let steps = 1;
  let shifted = x;
  for (; shifted < STIRLING_FROM; shifted++) steps *= shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_2PI + series(shifted) - Math.log(steps);
}

/**
 * How much does Stirling's formula √(2π/x)·(x/e)^x lack of Γ(x), as a logarithm? Small and smooth, so that
 * quotients of gamma functions keep their digits where logarithms of them would cancel. `x` above 0, without
 * unit; right to about 1e-15. Throws RangeError unless x is above 0 and finite.
 * Loader 2000, "Fast and accurate computation of binomial probabilities".
 */
export function stirlingCorrection(x: number): number {
  if (!(x > 0 && Number.isFinite(x))) throw new RangeError(`Gamma needs a number above 0, not ${x}.`);
  let correction = 0;
  let shifted = x;
  for (; shifted < STIRLING_FROM; shifted++) correction += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  return correction + series(shifted);
}

function series(x: number): number {
  const inverseSquare = 1 / (x * x);
  let sum = 0;
  for (let k = STIRLING_TERMS.length - 1; k >= 0; k--) sum = sum * inverseSquare + (STIRLING_TERMS[k] ?? 0);
  return sum / x;
}
