/** Where a hexagon lies in the grid, counted as ST_Hexagon(edge, column, row) of PostGIS counts. */
export interface HexagonPosition {
  readonly column: number;
  readonly row: number;
}

/** Metres in the municipality's own coordinate system. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** From one even column to the next, in heights of a hexagon: √3. */
const COLUMN_PAIR = 1.7320508075688772;
const ROWS = 131_072;
const COLUMNS = 16_384;
/** Coordinates of some million metres carry an error of about a nanometre. */
const ROUNDING_M = 1e-6;

// Corners as parts of the edge (x) and the height (y) from the centre, counter-clockwise from the west.
const CORNERS = [
  [-1, 0],
  [-0.5, -0.5],
  [0.5, -0.5],
  [1, 0],
  [0.5, 0.5],
  [-0.5, 0.5],
] as const;

/**
 * Which hexagon does a point lie in? Flat-topped hexagons, `acrossM` metres from flat to flat, laid
 * from the origin as by ST_HexagonGrid(acrossM / sqrt(3)). `x`, `y`: metres in the municipality's
 * coordinate system. Returns the id column × 131072 + row, a stable 32-bit integer. A point on a flat
 * edge belongs to the upper hexagon, one on a slanted edge or a corner to that of the even column; the
 * SQL function hexagon_cell takes the same steps and answers the same to the last bit. Throws
 * RangeError outside of the grid: y from 0 to 13,107 km and x within 1,418 km at 100 m.
 */
export function cellOf(x: number, y: number, acrossM: number): number {
  const columnPairs = x / (acrossM * COLUMN_PAIR);
  const rows = y / acrossM;
  const pair = Math.floor(columnPairs + 0.5);
  const row = Math.floor(rows + 0.5);
  const isInEvenColumn = 3 * Math.abs(columnPairs - pair) + Math.abs(rows - row) <= 1;
  if (isInEvenColumn) return cellAt({ column: 2 * pair, row });
  return cellAt({ column: 2 * Math.floor(columnPairs) + 1, row: Math.floor(rows) });
}

/** Which id has the hexagon in a column and row? Throws RangeError outside of the grid. */
export function cellAt(position: HexagonPosition): number {
  if (isInGrid(position)) return position.column * ROWS + position.row;
  throw new RangeError(`Column ${position.column}, row ${position.row} lies outside of the hexagon grid.`);
}

/** In which column and row of the grid does a hexagon lie? */
export function cellPosition(id: number): HexagonPosition {
  const column = Math.floor(id / ROWS);
  return { column, row: id - column * ROWS };
}

/** Where is the centre of a hexagon? */
export function cellCentre(id: number, acrossM: number): PlanePoint {
  const { column, row } = cellPosition(id);
  return { x: (column / 2) * (acrossM * COLUMN_PAIR), y: (row + (isOdd(column) ? 0.5 : 0)) * acrossM };
}

/** Where are the six corners of a hexagon, counter-clockwise from the westernmost? Not closed. */
export function cellCorners(id: number, acrossM: number): PlanePoint[] {
  const centre = cellCentre(id, acrossM);
  const edgeM = acrossM / COLUMN_PAIR;
  return CORNERS.map(([x, y]) => ({ x: centre.x + x * edgeM, y: centre.y + y * acrossM }));
}

/** Which six hexagons share an edge with this one? Clockwise from the north; fewer at the edge of the grid. */
export function cellNeighbours(id: number): number[] {
  const { column, row } = cellPosition(id);
  const up = isOdd(column) ? row + 1 : row;
  return [
    { column, row: row + 1 },
    { column: column + 1, row: up },
    { column: column + 1, row: up - 1 },
    { column, row: row - 1 },
    { column: column - 1, row: up - 1 },
    { column: column - 1, row: up },
  ]
    .filter(isInGrid)
    .map(cellAt);
}

/** Which hexagons have their centre at most this far from the centre of one, itself included? Ascending ids. */
export function cellsWithinDistance(id: number, distanceM: number, acrossM: number): number[] {
  const centre = cellCentre(id, acrossM);
  const found = [id];
  const isSeen = new Set(found);
  for (let next = 0; next < found.length; next++) {
    for (const neighbour of cellNeighbours(found[next] ?? id)) {
      if (isSeen.has(neighbour)) continue;
      isSeen.add(neighbour);
      const { x, y } = cellCentre(neighbour, acrossM);
      if (Math.hypot(x - centre.x, y - centre.y) <= distanceM + ROUNDING_M) found.push(neighbour);
    }
  }
  return found.sort((a, b) => a - b);
}

function isOdd(column: number): boolean {
  return column % 2 !== 0;
}

function isInGrid({ column, row }: HexagonPosition): boolean {
  return column >= -COLUMNS && column < COLUMNS && row >= 0 && row < ROWS;
}
