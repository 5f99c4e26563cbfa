import type { Polygon, Position } from "./plane.ts";

/** A lattice of small boxes in degrees; row 0 lies in the south. */
export interface Grid {
  readonly west: number;
  readonly south: number;
  readonly stepLon: number;
  readonly stepLat: number;
  readonly columns: number;
  readonly rows: number;
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** Which grid covers an area with boxes of `stepLat` degrees, about square at 59° north? */
export function gridOver([west, south, east, north]: Box, stepLat: number): Grid {
  const stepLon = stepLat * 2;
  return {
    west,
    south,
    stepLon,
    stepLat,
    columns: Math.round((east - west) / stepLon),
    rows: Math.round((north - south) / stepLat),
  };
}

/** Where is the corner (column, row) of a grid? */
export function cornerAt(grid: Grid, column: number, row: number): Position {
  return [grid.west + column * grid.stepLon, grid.south + row * grid.stepLat];
}

/** Writes `value` into every box whose centre lies in a polygon (even–odd rule). */
export function fillPolygon(grid: Grid, target: Uint8Array, polygon: Polygon, value: number): void {
  for (let row = 0; row < grid.rows; row++) {
    const lat = grid.south + (row + 0.5) * grid.stepLat;
    const crossings = crossingsAt(polygon, lat);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const first = Math.ceil(((crossings[pair] ?? 0) - grid.west) / grid.stepLon - 0.5);
      const last = Math.floor(((crossings[pair + 1] ?? 0) - grid.west) / grid.stepLon - 0.5);
      for (let column = Math.max(0, first); column <= Math.min(grid.columns - 1, last); column++) {
        target[row * grid.columns + column] = value;
      }
    }
  }
}

/** The same for several polygons. */
export function fillAll(grid: Grid, labels: Uint8Array, polygons: readonly Polygon[], value: number): void {
  for (const polygon of polygons) fillPolygon(grid, labels, polygon, value);
}

/** Boxes that are set or lie within `steps` boxes (king's moves) of one that is. */
export function dilate(grid: Grid, mask: Uint8Array, steps: number): Uint8Array {
  let current = mask;
  for (let step = 0; step < steps; step++) {
    const next = current.slice();
    forEachBox(grid, (index) => {
      if (current[index]) neighbours(grid, index).forEach((other) => (next[other] = 1));
    });
    current = next;
  }
  return current;
}

/** Boxes that are set and not within `steps` boxes of one that is not. */
export function erode(grid: Grid, mask: Uint8Array, steps: number): Uint8Array {
  return dilate(grid, mask.map(invert), steps).map(invert);
}

/** Gives every box of `mask` without a label the label nearest to it, spreading box by box. */
export function spreadLabels(grid: Grid, labels: Uint8Array, mask: Uint8Array): Uint8Array {
  const result = labels.slice();
  let front = [...result.keys()].filter((index) => result[index] !== 0);
  while (front.length > 0) {
    const next: number[] = [];
    for (const index of front) {
      for (const other of straightNeighbours(grid, index)) {
        if (result[other] !== 0 || mask[other] === 0) continue;
        result[other] = result[index] ?? 0;
        next.push(other);
      }
    }
    front = next;
  }
  return result.map((label, index) => (mask[index] ? label : 0));
}

const invert = (value: number) => (value ? 0 : 1);

function crossingsAt(polygon: Polygon, lat: number): number[] {
  const crossings: number[] = [];
  for (const ring of polygon) {
    for (let index = 0; index + 1 < ring.length; index++) {
      const [from, to] = [ring[index], ring[index + 1]];
      if (!from || !to || from[1] > lat === to[1] > lat) continue;
      crossings.push(from[0] + ((to[0] - from[0]) * (lat - from[1])) / (to[1] - from[1]));
    }
  }
  return crossings.sort((a, b) => a - b);
}

function forEachBox(grid: Grid, visit: (index: number) => void): void {
  for (let index = 0; index < grid.columns * grid.rows; index++) visit(index);
}

function straightNeighbours(grid: Grid, index: number): number[] {
  const column = index % grid.columns;
  const row = (index - column) / grid.columns;
  const found: number[] = [];
  if (column > 0) found.push(index - 1);
  if (column < grid.columns - 1) found.push(index + 1);
  if (row > 0) found.push(index - grid.columns);
  if (row < grid.rows - 1) found.push(index + grid.columns);
  return found;
}

function neighbours(grid: Grid, index: number): number[] {
  const column = index % grid.columns;
  const found = straightNeighbours(grid, index);
  for (const vertical of [index - grid.columns, index + grid.columns]) {
    if (vertical < 0 || vertical >= grid.columns * grid.rows) continue;
    if (column > 0) found.push(vertical - 1);
    if (column < grid.columns - 1) found.push(vertical + 1);
  }
  return found;
}
