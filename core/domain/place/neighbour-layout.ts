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
 * one size, each once, in any order; only they can be neighbours. O(cells × neighbours), about 20 ns each.
 * Throws RangeError when a cell is told twice or the band is not 0 or more.
 */
export function neighbourLayout(ids: ArrayLike<number>, { acrossM, bandM }: LayoutQuestion): NeighbourLayout {
  if (!(bandM >= 0 && Number.isFinite(bandM)))
    throw new RangeError(`The distance band must be 0 m or more, not ${bandM}.`);
  const grid = gridOf(ids);
  const offsets = [offsetsFrom(0, { acrossM, bandM }), offsetsFrom(1, { acrossM, bandM })] as const;
  const widest = Math.max(offsets[0].length, offsets[1].length);
  const starts = new Uint32Array(ids.length + 1);
  const indices = new Uint32Array(ids.length * widest);
  let next = 0;
  for (let i = 0; i < ids.length; i++) {
    const { column, row } = cellPosition(ids[i] ?? NaN);
    for (const offset of column % 2 === 0 ? offsets[0] : offsets[1]) {
      const at = grid.indexAt(column + offset.column, row + offset.row);
      if (at !== NOWHERE) indices[next++] = at;
    }
    starts[i + 1] = next;
  }
  return { starts, indices: indices.slice(0, next) };
}

// Steps to all cells within the band, which differ between columns that stand higher and lower.
function offsetsFrom(parity: 0 | 1, { acrossM, bandM }: LayoutQuestion): Offset[] {
  const from = { column: parity, row: 65_536 };
  return cellsWithinDistance(cellAt(from), bandM, acrossM).map((id) => {
    const { column, row } = cellPosition(id);
    return { column: column - from.column, row: row - from.row };
  });
}

// A table over the rectangle of columns and rows that the cells span: faster than a map by far.
function gridOf(ids: ArrayLike<number>) {
  const span = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (let i = 0; i < ids.length; i++) {
    const { column, row } = cellPosition(ids[i] ?? NaN);
    if (column < span.west) span.west = column;
    if (column > span.east) span.east = column;
    if (row < span.south) span.south = row;
    if (row > span.north) span.north = row;
  }
  const width = Math.max(0, span.east - span.west + 1);
  const height = Math.max(0, span.north - span.south + 1);
  const table = new Int32Array(width * height).fill(NOWHERE);
  for (let i = 0; i < ids.length; i++) {
    const { column, row } = cellPosition(ids[i] ?? NaN);
    const at = (column - span.west) * height + row - span.south;
    if (table[at] !== NOWHERE) throw new RangeError(`Cell ${ids[i]} stands in the list twice.`);
    table[at] = i;
  }
  const indexAt = (column: number, row: number) => {
    const isInside = column >= span.west && column <= span.east && row >= span.south && row <= span.north;
    return isInside ? (table[(column - span.west) * height + row - span.south] ?? NOWHERE) : NOWHERE;
  };
  return { indexAt };
}
