import { cellAt, cellPosition, cellsWithinDistance } from "./hexgrid.ts";

/**
 * Neighbourhoods of cells as runs of a list of ids in ascending order. In that order the cells of one column of the
 * grid follow each other, so those around a cell are one run of the list in each column that the band reaches; and
 * along a stretch of cells all these runs move on by one from cell to cell.
 */
export interface NeighbourRuns {
  /** Columns of the grid that the band reaches. */
  readonly columns: number;
  /** The first cell of each stretch, and at last the number of cells. */
  readonly firsts: Int32Array;
  /** By stretch and column: where the run of the stretch's first cell begins, and where it ends, not included. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
}

export interface NeighbourBand {
  /** Flat to flat of a cell, metres. */
  readonly acrossM: number;
  /** How far the centre of a neighbour may lie, metres: `acrossM` makes the six around a cell. */
  readonly bandM: number;
}

/** In one column of the grid: from which id to which id neighbours lie, counted from that of the cell itself. */
interface Reach {
  readonly lowest: number;
  readonly highest: number;
}

/** So many runs can be summed at a time; columns are filled up with empty runs to a multiple of it. */
export const TOGETHER = 3;
const MANY_STRETCHES = 512;

/** The reach of a column that the band does not get to. */
const NOTHING: Reach = { lowest: 0, highest: -Infinity };

/**
 * Which of these cells have their centres at most `bandM` apart, each its own neighbour too? `ids`: cells of one
 * size, each once, in ascending order; only they can be neighbours. O(cells + stretches × columns). Throws
 * RangeError when the ids do not ascend or the band is not 0 or more.
 */
export function neighbourRuns(ids: ArrayLike<number>, band: NeighbourBand): NeighbourRuns {
  if (!(band.bandM >= 0 && Number.isFinite(band.bandM)))
    throw new RangeError(`The distance band must be 0 m or more, not ${band.bandM}.`);
  requireAscending(ids);
  const even = reachesFrom(0, band);
  const odd = reachesFrom(1, band);
  const columns = TOGETHER * Math.ceil(even.length / TOGETHER);
  const searchedFrom = new Int32Array(columns);
  const firsts: number[] = [];
  let begins = new Int32Array(columns * MANY_STRETCHES);
  let ends = new Int32Array(columns * MANY_STRETCHES);
  let run = 0;
  let rowEnd = 0;
  for (let cell = 0; cell < ids.length;) {
    const id = ids[cell] ?? NaN;
    const reaches = cellPosition(id).column % 2 === 0 ? even : odd;
    if (cell === rowEnd) rowEnd += lengthOfRow(ids, cell, ids.length - cell);
    let length = rowEnd - cell;
    if (run === begins.length) {
      begins = twiceAsLong(begins);
      ends = twiceAsLong(ends);
    }
    for (let column = 0; column < columns; column++) {
      const reach = reaches[column] ?? NOTHING;
      const from = id + reach.lowest;
      const to = id + reach.highest;
      const begin = firstAtLeast(ids, from, searchedFrom[column] ?? 0);
      const end = firstAtLeast(ids, to + 1, begin);
      let together = 1;
      if (begin === end) together = begin < ids.length ? (ids[begin] ?? NaN) - to : length;
      else if (ids[begin] === from && ids[end - 1] === to)
        together = lengthOfRow(ids, end - 1, lengthOfRow(ids, begin, length));
      if (together < length) length = together;
      searchedFrom[column] = begin;
      begins[run] = begin === end ? cell : begin;
      ends[run] = begin === end ? cell : end;
      run++;
    }
    firsts.push(cell);
    cell += length;
  }
  firsts.push(ids.length);
  return {
    columns,
    firsts: new Int32Array(firsts),
    begins: begins.subarray(0, run),
    ends: ends.subarray(0, run),
  };
}

/** Calls `see` for stretch after stretch: cells from `first` up to but not including `next` have `neighbours` each. */
export function forEachStretch(
  { columns, firsts, begins, ends }: NeighbourRuns,
  see: (first: number, next: number, neighbours: number) => void,
): void {
  for (let stretch = 0; stretch + 1 < firsts.length; stretch++) {
    let neighbours = 0;
    for (let run = stretch * columns; run < (stretch + 1) * columns; run++)
      neighbours += (ends[run] ?? 0) - (begins[run] ?? 0);
    see(firsts[stretch] ?? 0, firsts[stretch + 1] ?? 0, neighbours);
  }
}

/** How many neighbours has each cell, itself included? In the order of the ids. */
export function countNeighbours(runs: NeighbourRuns): Uint32Array {
  const counts = new Uint32Array(runs.firsts[runs.firsts.length - 1] ?? 0);
  forEachStretch(runs, (first, next, neighbours) => counts.fill(neighbours, first, next));
  return counts;
}

function twiceAsLong(values: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * values.length);
  longer.set(values);
  return longer;
}

function requireAscending(ids: ArrayLike<number>): void {
  let before = ids[0] ?? NaN;
  for (let cell = 1; cell < ids.length; cell++) {
    const id = ids[cell] ?? NaN;
    if (!(id > before)) throw new RangeError(`Cells must ascend, each once: ${id} came after ${before}.`);
    before = id;
  }
}

// The columns within the band from west to east. Which rows they reach differs between columns that stand higher and lower.
function reachesFrom(parity: 0 | 1, { acrossM, bandM }: NeighbourBand): Reach[] {
  const middle = cellAt({ column: parity, row: 65_536 });
  const reaches = new Map<number, Reach>();
  for (const id of cellsWithinDistance(middle, bandM, acrossM)) {
    const { column } = cellPosition(id);
    reaches.set(column, { lowest: reaches.get(column)?.lowest ?? id - middle, highest: id - middle });
  }
  return [...reaches.values()];
}

// How many cells follow each other without a gap from this one on, itself included, at most `most`?
function lengthOfRow(ids: ArrayLike<number>, first: number, most: number): number {
  const id = ids[first] ?? NaN;
  let low = 1;
  let high = Math.min(most, ids.length - first);
  if (ids[first + high - 1] === id + high - 1) return high;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ids[first + middle - 1] === id + middle - 1) low = middle;
    else high = middle - 1;
  }
  return low;
}

// Steps that double and then halve: what is looked for is mostly near.
function firstAtLeast(ids: ArrayLike<number>, id: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step <= ids.length && (ids[low + step - 1] ?? NaN) < id) {
    low += step;
    step *= 2;
  }
  let high = Math.min(ids.length, low + step - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? NaN) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
