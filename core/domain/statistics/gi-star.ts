import type { NeighbourRuns } from "../place/neighbour-runs.ts";
import { type Scaling, sumNeighbours } from "../place/sum-neighbours.ts";

/**
 * Getis–Ord Gi* for each cell: is its neighbourhood busier than chance would make it? `counts[i]`: events in
 * cell i; `neighbours[i]`: indices of the cells around it, i included, binary weights, in any order. Null
 * hypothesis: the same counts, laid out anyhow. Returns z-scores in the same order, positive where it is
 * busier, negative where it is calmer, 0 for a neighbourhood that is everything. Throws RangeError if the
 * lengths differ, an index names no cell, a neighbourhood is empty, a count is not finite, or all counts are
 * equal. Not to be read without a correction for many tests (`benjaminiHochberg`), nor as normal where the
 * whole neighbourhood expects only an event or two. An even spread is the yardstick, so every centre stands
 * out. Ord & Getis 1995, doi:10.1111/j.1538-4632.1995.tb00912.x.
 */
export function giStar(counts: ArrayLike<number>, neighbours: ArrayLike<ArrayLike<number>>): Float64Array {
  if (counts.length !== neighbours.length)
    throw new RangeError(`There are ${counts.length} counts but ${neighbours.length} lists of neighbours.`);
  const scale = scaling(counts);
  return Float64Array.from(neighbours, (cells, i) => {
    const { less, times } = scale(cells.length);
    let sum = 0;
    for (let k = 0; k < cells.length; k++) sum += counts[cells[k] ?? -1] ?? NaN;
    const score = (sum - less) * times;
    if (Number.isFinite(score)) return score;
    throw new RangeError(`The neighbourhood of cell ${i} is empty or names no cell.`);
  });
}

/**
 * The same as `giStar` for the hexagons that `runs` were made of, faster by far, and with the number of neighbours
 * of no matter. `counts[i]`: events in cell i of their ids. Writes into `out` and returns it, a new array unless
 * given; it must not be `counts`.
 */
export function giStarOfRuns(
  counts: ArrayLike<number>,
  runs: NeighbourRuns,
  out: Float64Array = new Float64Array(counts.length),
): Float64Array {
  return sumNeighbours(counts, runs, out, scaling(counts));
}

// What a neighbourhood of so many cells expects, and the score of each event more; none if it is everything.
function scaling(counts: ArrayLike<number>): (neighbours: number) => Scaling {
  const cells = counts.length;
  const { mean, deviation } = moments(counts);
  return (neighbours) => {
    const spread = deviation * Math.sqrt((cells * neighbours - neighbours * neighbours) / (cells - 1));
    return { less: mean * neighbours, times: neighbours === cells ? 0 : 1 / spread };
  };
}

// Counted from the first, so that equal counts have no spread at all; in two sums, so that neither waits for the other.
function moments(counts: ArrayLike<number>): { mean: number; deviation: number } {
  const first = counts[0] ?? NaN;
  let sum = 0;
  let squares = first - first;
  let sumOfOthers = 0;
  let squaresOfOthers = 0;
  // The first is 0 over itself: with an odd number of counts the pairs begin after it.
  for (let i = counts.length % 2; i < counts.length; i += 2) {
    const over = (counts[i] ?? NaN) - first;
    const other = (counts[i + 1] ?? NaN) - first;
    sum += over;
    squares += over * over;
    sumOfOthers += other;
    squaresOfOthers += other * other;
  }
  sum += sumOfOthers;
  squares += squaresOfOthers;
  if (!Number.isFinite(squares))
    throw new RangeError("Gi* needs counts that are finite numbers, of two cells or more.");
  if (squares === 0) throw new RangeError("Gi* needs counts that differ: all cells have the same.");
  const mean = sum / counts.length;
  return { mean: first + mean, deviation: Math.sqrt(squares / counts.length - mean * mean) };
}
