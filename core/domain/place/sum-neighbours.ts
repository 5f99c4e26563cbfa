import { type NeighbourRuns, TOGETHER } from "./neighbour-runs.ts";

const SEVEN = 7;

/** What becomes of a neighbourhood's sum: so much less, and then times so much. */
export interface Scaling {
  readonly less: number;
  readonly times: number;
}

const AS_IT_IS: Scaling = { less: 0, times: 1 };

/**
 * How much lies in each cell's neighbourhood? `values[i]`: of cell i of the ids that the runs were made of. Returns
 * the sums in the same order, written into `out`, a new array unless given, which must not be `values`; whole numbers
 * are exact. With `scalingOf` each sum is scaled as that says for the number of neighbours. O(cells × columns),
 * whatever the number of neighbours. Throws RangeError for another number of values.
 */
export function sumNeighbours(
  values: ArrayLike<number>,
  { columns, firsts, begins, ends }: NeighbourRuns,
  out: Float64Array = new Float64Array(values.length),
  scalingOf: (neighbours: number) => Scaling = () => AS_IT_IS,
): Float64Array {
  const cells = firsts[firsts.length - 1] ?? 0;
  if (values.length !== cells || out.length !== cells)
    throw new RangeError(`${cells} values and room for as many sums were expected, not ${values.length}.`);
  for (let stretch = 0; stretch + 1 < firsts.length; stretch++) {
    const first = firsts[stretch] ?? 0;
    const last = (firsts[stretch + 1] ?? 0) - 1;
    if (columns === TOGETHER && areSevens(begins, ends, stretch * TOGETHER)) {
      sumSevens(values, out, { first, last, begins, run: stretch * TOGETHER, scaling: scalingOf(SEVEN) });
      continue;
    }
    let neighbours = 0;
    for (let run = stretch * columns; run < (stretch + 1) * columns; run += TOGETHER) {
      let begin0 = begins[run] ?? 0;
      let begin1 = begins[run + 1] ?? 0;
      let begin2 = begins[run + 2] ?? 0;
      let end0 = ends[run] ?? 0;
      let end1 = ends[run + 1] ?? 0;
      let end2 = ends[run + 2] ?? 0;
      neighbours += end0 - begin0 + (end1 - begin1) + (end2 - begin2);
      const isFirst = run === stretch * columns;
      const isLast = run + TOGETHER === (stretch + 1) * columns;
      const { less, times } = isLast ? scalingOf(neighbours) : AS_IT_IS;
      let sum = sumOf(values, begin0, end0) + sumOf(values, begin1, end1) + sumOf(values, begin2, end2);
      out[first] = ((isFirst ? sum : (out[first] ?? NaN) + sum) - less) * times;
      // What comes into the neighbourhood at each step, less what goes out of it.
      for (let cell = first + 1; cell <= last; cell++) {
        sum +=
          (values[end0++] ?? NaN) -
          (values[begin0++] ?? NaN) +
          ((values[end1++] ?? NaN) - (values[begin1++] ?? NaN)) +
          ((values[end2++] ?? NaN) - (values[begin2++] ?? NaN));
        out[cell] = ((isFirst ? sum : (out[cell] ?? NaN) + sum) - less) * times;
      }
    }
  }
  return out;
}

// A hexagon and the six around it: two in the column to the west, three in its own, two in that to the east.
function areSevens(begins: Int32Array, ends: Int32Array, run: number): boolean {
  return (
    (ends[run] ?? 0) - (begins[run] ?? 0) === 2 &&
    (ends[run + 1] ?? 0) - (begins[run + 1] ?? 0) === 3 &&
    (ends[run + 2] ?? 0) - (begins[run + 2] ?? 0) === 2
  );
}

// The neighbourhoods of most cells at the usual band, two at a time: each value is fetched once, what they share added once.
function sumSevens(
  values: ArrayLike<number>,
  out: Float64Array,
  {
    first,
    last,
    begins,
    run,
    scaling: { less, times },
  }: { first: number; last: number; begins: Int32Array; run: number; scaling: Scaling },
): void {
  let west = begins[run] ?? 0;
  let middle = begins[run + 1] ?? 0;
  let east = begins[run + 2] ?? 0;
  for (let cell = first; cell <= last; cell += 2) {
    const shared = (values[middle + 1] ?? NaN) + (values[middle + 2] ?? NaN);
    const sidesShared = (values[west + 1] ?? NaN) + (values[east + 1] ?? NaN);
    const south = (values[west] ?? NaN) + (values[middle] ?? NaN) + (values[east] ?? NaN);
    out[cell] = (south + shared + sidesShared - less) * times;
    if (cell === last) return;
    const north = (values[west + 2] ?? NaN) + (values[middle + 3] ?? NaN) + (values[east + 2] ?? NaN);
    out[cell + 1] = (north + shared + sidesShared - less) * times;
    west += 2;
    middle += 2;
    east += 2;
  }
}

function sumOf(values: ArrayLike<number>, begin: number, end: number): number {
  let sum = 0;
  for (let at = begin; at < end; at++) sum += values[at] ?? NaN;
  return sum;
}
