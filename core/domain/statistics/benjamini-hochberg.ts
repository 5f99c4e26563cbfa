/**
 * Which of many p-values hold when only a set share of those called findings may be chance? `p`: one p-value
 * from 0 to 1 for each test, in any order. Returns adjusted p-values in the same order: calling all with
 * adjusted p ≤ q findings keeps the expected share of false ones among them at most q (false discovery
 * rate); equal p-values stay equal. Throws RangeError for a p outside of 0 to 1. An adjusted p says nothing
 * of a single test ("at most 1 in 100 of those marked", never "99 % sure of this one"). Holds for
 * independent tests and those that rise together, as neighbouring cells do.
 * Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x.
 */
export function benjaminiHochberg(p: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(p).sort();
  const tests = sorted.length;
  // NaN sorts last, so both ends tell of every value.
  if (tests > 0 && !((sorted[0] ?? NaN) >= 0 && (sorted[tests - 1] ?? NaN) <= 1))
    throw new RangeError("Every p-value must lie from 0 to 1.");
  const adjusted = stepUp(sorted);
  // Equal p-values have one adjusted value, so a search by value finds it without sorting an order.
  return Float64Array.from(p, (value) => adjusted[firstAtLeast(sorted, value)] ?? NaN);
}

function stepUp(sorted: Float64Array): Float64Array {
  const tests = sorted.length;
  const adjusted = new Float64Array(tests);
  let smallest = 1;
  for (let rank = tests; rank >= 1; rank--) {
    smallest = Math.min(smallest, ((sorted[rank - 1] ?? NaN) * tests) / rank);
    adjusted[rank - 1] = smallest;
  }
  return adjusted;
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
