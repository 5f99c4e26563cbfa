import { countPairs, timeTable } from "./knox-count.ts";
import { pairBands, type DistanceMetric } from "./pair-bands.ts";
import { createRandom, type Random } from "./random.ts";

/** Where and when an event happened. */
export interface KnoxPoint {
  /** Metres in the municipality's coordinate system. */
  readonly x: number;
  readonly y: number;
  /** Time in any unit, days as a rule, the same as that of the time bands. */
  readonly t: number;
}

/** How pairs are sorted, and by what chance is judged. */
export interface KnoxSettings {
  readonly metric: DistanceMetric;
  /** Edges of the bands [a, b) in metres, ascending: [0, 100, 200] are two bands. The last may be Infinity. */
  readonly distanceBands: readonly number[];
  /** Edges of the bands [a, b) of time, likewise. */
  readonly timeBands: readonly number[];
  /** How often times are dealt out anew: a whole number; 0 only counts, and then every p is 1. */
  readonly permutations: number;
  readonly seed: number;
}

/** Pairs by distance band (rows, nearest first) and time band (columns, shortest first). */
export interface KnoxResult {
  /** Pairs of events in all: n(n − 1)/2. */
  pairs: number;
  observed: number[][];
  /** Pairs that the same places and the same times, dealt out anew, give on average. */
  expected: number[][];
  /** (M + 1)/(R + 1): M of R permutations had as many pairs or more. */
  p: number[][];
}

const MOST_EDGES = 200;

/**
 * Do events follow on each other, near in space and soon in time, more often than chance would have it? Null
 * hypothesis: the times of the events have nothing to do with their places; one-sided, towards more pairs.
 * Counts each pair once, in bands [a, b) of distance and of time; counts and expectation are exact, p comes
 * from seeded permutations of the times. The order of the points changes nothing but the permutations, and
 * the same seed gives the same answer. Throws RangeError for fewer than two points, a coordinate or time that
 * is not finite, edges that do not ascend from 0 or more, or a number of permutations that is not whole.
 *
 * p is one of many, one for each band: judge them together. Places that grow faster than others during the
 * period look like pairs (Kulldorff & Hjalmars 1999, doi:10.1111/j.0006-341X.1999.00544.x), and times known
 * only as long intervals blur the short bands. The work is that of all pairs and, for
 * each permutation, of those outside of the fullest distance band: 5 ns a pair. Memory: up to five bytes a
 * pair, and one for each pair of different times, so with thousands of events give whole days.
 * Knox 1964, doi:10.2307/2985220; for burglary Johnson et al. 2007, doi:10.1007/s10940-007-9025-3.
 */
export function knox(points: readonly KnoxPoint[], settings: KnoxSettings): KnoxResult {
  requireKnox(points, settings);
  const { distanceBands, timeBands, permutations } = settings;
  const [x, y, t] = [coordinate(points, "x"), coordinate(points, "y"), coordinate(points, "t")];
  const pairs = pairBands({ x, y, edges: Float64Array.from(distanceBands), metric: settings.metric });
  const times = timeTable(t, Float64Array.from(timeBands));
  const observed = countPairs(pairs, times);
  const reached = new Uint32Array(observed.length);
  const random = createRandom(settings.seed, "knox");
  for (let run = 0; run < permutations; run++) {
    shuffle(times.ranks, random);
    const counts = countPairs(pairs, times);
    for (let k = 0; k < counts.length; k++) {
      if ((counts[k] ?? 0) >= (observed[k] ?? 0)) reached[k] = (reached[k] ?? 0) + 1;
    }
  }
  const all = (points.length * (points.length - 1)) / 2;
  const bands = (value: (row: number, slot: number, place: number) => number): number[][] =>
    inner(distanceBands).map((row) =>
      inner(timeBands).map((slot) => value(row, slot, row * times.totals.length + slot)),
    );
  return {
    pairs: all,
    observed: bands((_row, _slot, place) => observed[place] ?? NaN),
    expected: bands((row, slot) => ((pairs.totals[row] ?? NaN) * (times.totals[slot] ?? NaN)) / all),
    p: bands((_row, _slot, place) => ((reached[place] ?? NaN) + 1) / (permutations + 1)),
  };
}

function requireKnox(points: readonly KnoxPoint[], settings: KnoxSettings): void {
  if (points.length < 2) throw new RangeError("Knox's test needs two events or more.");
  if (!points.every(({ x, y, t }) => Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(t)))
    throw new RangeError("Every event needs coordinates and a time that are numbers.");
  for (const edges of [settings.distanceBands, settings.timeBands]) {
    const isAscending = edges.every((edge, k) => edge >= 0 && (k === 0 || edge > (edges[k - 1] ?? NaN)));
    if (edges.length < 2 || edges.length > MOST_EDGES || !isAscending)
      throw new RangeError(`Bands need 2 to ${MOST_EDGES} edges, from 0 upwards, not ${edges.join(", ")}.`);
  }
  if (!(Number.isSafeInteger(settings.permutations) && settings.permutations >= 0))
    throw new RangeError(`The number of permutations must be 0 or more, not ${settings.permutations}.`);
}

function coordinate(points: readonly KnoxPoint[], key: keyof KnoxPoint): Float64Array {
  return Float64Array.from(points, (point) => point[key]);
}

// The slots that are bands: not those before the first edge and past the last.
function inner(edges: readonly number[]): number[] {
  return edges.slice(1).map((_, index) => index + 1);
}

// Fisher & Yates.
function shuffle(values: Uint32Array, random: Random): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = values[last] ?? 0;
    values[last] = values[other] ?? 0;
    values[other] = kept;
  }
}
