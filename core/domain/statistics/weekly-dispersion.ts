/**
 * How much more do weekly counts vary than independent events would: variance divided by mean? `series[s]`:
 * weekly counts of one place and category, in any order, 0 or more; two weeks or more in each. Series are
 * pooled about their own means, so that some are busier than others does not count. Returns 1 for Poisson
 * counts, never less, since less is chance. Throws RangeError for a shorter series, a count below 0, or when
 * all counts are 0. Seasons, trends and flares raise it: give it quiet weeks. From few weeks it is itself
 * uncertain, by about √(2 / weeks). Fisher 1950, doi:10.2307/3001484 (the index of dispersion).
 */
export function weeklyDispersion(series: readonly ArrayLike<number>[]): number {
  let squares = 0;
  let expected = 0;
  for (const counts of series) {
    const weeks = counts.length;
    const values = Array.from(counts);
    if (weeks < 2 || !values.every((count) => count >= 0 && Number.isFinite(count)))
      throw new RangeError("Dispersion needs series of two weeks or more, with counts of 0 or more.");
    const mean = values.reduce((sum, count) => sum + count, 0) / weeks;
    squares += values.reduce((sum, count) => sum + (count - mean) ** 2, 0);
    expected += mean * (weeks - 1);
  }
  if (!(expected > 0)) throw new RangeError("Dispersion needs events: every week is empty.");
  return Math.max(1, squares / expected);
}
