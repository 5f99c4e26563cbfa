import { cellPosition, cellsWithinDistance, cellAt } from "./hexgrid.ts";

/** Neighbourhoods of cells, as `giStarFlat` reads them: those of cell i are `indices[starts[i]]` up to `starts[i + 1]`. */
export interface NeighbourLayout {
  readonly starts: Uint32Array;
  /** Places in the list of cells, the cell itself included. */
  readonly indices: Uint32Array;
}

export interface LayoutQuestion {
  /** Flat to flat of a cell, metres. */
  readonly acrossM: number;
  /** How far the centre of a neighbour may lie, metres: `acrossM` makes the six around a cell. */
  readonly bandM: number;
}

interface Offset {
  readonly column: number;
  readonly row: number;
}

const NOWHERE = -1;

/**
 * Which of these cells have their centres at most `bandM` apart, each its own neighbour too? `ids`: cells of
 * one size, each once, in any order; only they can be neighbours. O(cells × neighbours), about 10 ns each.
 * Throws RangeError when a cell is told twice or the band is not 0 or more.
 */
export function neighbourLayout(ids: ArrayLike<number>, { acrossM, bandM }: LayoutQuestion): NeighbourLayout {
  if (!(bandM >= 0 && Number.isFinite(bandM)))
    throw new RangeError(`The distance band must be 0 m or more, not ${bandM}.`);
  const offsets = [offsetsFrom(0, { acrossM, bandM }), offsetsFrom(1, { acrossM, bandM })] as const;
  const { table, stride, places, isOdd } = tableOf(ids, reachOf([...offsets[0], ...offsets[1]]));
  const steps = offsets.map((ways) => Int32Array.from(ways, ({ column, row }) => column * stride + row));
  const [fromEven = new Int32Array(0), fromOdd = fromEven] = steps;
  const starts = new Uint32Array(ids.length + 1);
  const indices = new Uint32Array(ids.length * Math.max(fromEven.length, fromOdd.length));
  let next = 0;
  for (let i = 0; i < ids.length; i++) {
    const place = places[i] ?? 0;
    const ways = isOdd[i] === 1 ? fromOdd : fromEven;
    for (let way = 0; way < ways.length; way++) {
      const at = table[place + (ways[way] ?? 0)] ?? NOWHERE;
      if (at !== NOWHERE) indices[next++] = at;
    }
    starts[i + 1] = next;
  }
  return { starts, indices: indices.subarray(0, next) };
}

// Steps to all cells within the band, which differ between columns that stand higher and lower.
function offsetsFrom(parity: 0 | 1, { acrossM, bandM }: LayoutQuestion): Offset[] {
  const from = { column: parity, row: 65_536 };
  return cellsWithinDistance(cellAt(from), bandM, acrossM).map((id) => {
    const { column, row } = cellPosition(id);
    return { column: column - from.column, row: row - from.row };
  });
}

function reachOf(offsets: readonly Offset[]): Offset {
  const farthest = (of: (offset: Offset) => number) =>
    offsets.reduce((most, offset) => Math.max(most, Math.abs(of(offset))), 0);
  return { column: farthest(({ column }) => column), row: farthest(({ row }) => row) };
}

// A table over the rectangle of columns and rows that the cells span, with room for a step out of it on each side:
// so a neighbour is one number away, which is faster than a map by far.
function tableOf(ids: ArrayLike<number>, reach: Offset) {
  const span = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (let i = 0; i < ids.length; i++) {
    const { column, row } = cellPosition(ids[i] ?? NaN);
    if (column < span.west) span.west = column;
    if (column > span.east) span.east = column;
    if (row < span.south) span.south = row;
    if (row > span.north) span.north = row;
  }
  const stride = Math.max(0, span.north - span.south + 1 + 2 * reach.row);
  const columns = Math.max(0, span.east - span.west + 1 + 2 * reach.column);
  const table = new Int32Array(stride * columns).fill(NOWHERE);
  const places = new Int32Array(ids.length);
  const isOdd = new Uint8Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const { column, row } = cellPosition(ids[i] ?? NaN);
    const place = (column - span.west + reach.column) * stride + row - span.south + reach.row;
    if (table[place] !== NOWHERE) throw new RangeError(`Cell ${ids[i]} stands in the list twice.`);
    table[place] = i;
    places[i] = place;
    isOdd[i] = column & 1;
  }
  return { table, stride, places, isOdd };
}
