import { forEachStretch, type NeighbourRuns, sumNeighbours } from "../place/neighbour-runs.ts";

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
    const { expected, perSpread } = scale(cells.length);
    let sum = 0;
    for (let k = 0; k < cells.length; k++) sum += counts[cells[k] ?? -1] ?? NaN;
    const score = (sum - expected) * perSpread;
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
  const scale = scaling(counts);
  sumNeighbours(counts, runs, out);
  // Most neighbourhoods are of one size.
  let scaled = scale(1);
  forEachStretch(runs, (first, next, neighbours) => {
    if (scaled.neighbours !== neighbours) scaled = scale(neighbours);
    const { expected, perSpread } = scaled;
    for (let cell = first; cell < next; cell++) out[cell] = ((out[cell] ?? NaN) - expected) * perSpread;
  });
  return out;
}

// What a neighbourhood of so many cells expects, and the score of each event more; none if it is everything.
function scaling(counts: ArrayLike<number>) {
  const cells = counts.length;
  const { mean, deviation } = moments(counts);
  return (neighbours: number) => {
    const spread = deviation * Math.sqrt((cells * neighbours - neighbours * neighbours) / (cells - 1));
    return { neighbours, expected: mean * neighbours, perSpread: neighbours === cells ? 0 : 1 / spread };
  };
}

// Counted from the first, so that equal counts have no spread at all.
function moments(counts: ArrayLike<number>): { mean: number; deviation: number } {
  const first = counts[0] ?? NaN;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < counts.length; i++) {
    const over = (counts[i] ?? NaN) - first;
    sum += over;
    squares += over * over;
  }
  if (!Number.isFinite(squares))
    throw new RangeError("Gi* needs counts that are finite numbers, of two cells or more.");
  if (squares === 0) throw new RangeError("Gi* needs counts that differ: all cells have the same.");
  const mean = sum / counts.length;
  return { mean: first + mean, deviation: Math.sqrt(squares / counts.length - mean * mean) };
}
