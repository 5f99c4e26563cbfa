import type { Random } from "#core/domain/statistics/random.ts";

/** A count of this mean whose variance is `dispersion` times the mean: Poisson at 1, negative binomial above. */
export function drawNegativeBinomial(random: Random, mean: number, dispersion: number): number {
  const size = mean / (dispersion - 1);
  let chance = dispersion === 1 ? Math.exp(-mean) : dispersion ** -size;
  let left = random();
  let count = 0;
  while (left >= chance && count < 10_000) {
    left -= chance;
    count += 1;
    chance *= dispersion === 1 ? mean / count : ((size + count - 1) / count) * (1 - 1 / dispersion);
  }
  return count;
}
