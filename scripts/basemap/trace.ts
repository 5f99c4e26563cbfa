import { type Polygon, type Position, ringAreaM2, simplifyLine, simplifyRing } from "./plane.ts";
import { cornerAt, type Grid } from "./raster.ts";

/** A stretch of border between two labels, as corner numbers; `left` lies to the left of its direction. */
export interface Arc {
  readonly corners: readonly number[];
  readonly left: number;
  readonly right: number;
}

/** The borders of a raster's labels, each generalised once for both of its sides. */
export interface Borders {
  readonly arcs: readonly Arc[];
  readonly lines: readonly (readonly Position[])[];
}

/** Which borders do the labels of a raster have, generalised to `toleranceM`? Label 0 is the outside. */
export function traceBorders(grid: Grid, labels: Uint8Array, toleranceM: number): Borders {
  const arcs = findArcs(grid, labels);
  return { arcs, lines: arcs.map((arc) => generalise(grid, arc, toleranceM)) };
}

/**
 * Which polygons do borders enclose, when each label counts as what `mergedLabel` makes of it? Neighbours
 * share their border without gap or overlap, at every level of merging. 0 must stay 0.
 */
export function polygonsWithin(
  { arcs, lines }: Borders,
  mergedLabel: (label: number) => number = (label) => label,
): Map<number, Polygon[]> {
  const merged = arcs.map((arc) => ({ ...arc, left: mergedLabel(arc.left), right: mergedLabel(arc.right) }));
  const result = new Map<number, Polygon[]>();
  for (const label of new Set(merged.flatMap(({ left, right }) => [left, right]))) {
    if (label !== 0) result.set(label, polygonsOf(label, merged, lines));
  }
  return result;
}

function generalise(grid: Grid, arc: Arc, toleranceM: number): Position[] {
  const line = arc.corners.map((corner) => {
    const column = corner % (grid.columns + 1);
    return cornerAt(grid, column, (corner - column) / (grid.columns + 1));
  });
  const isClosed = arc.corners[0] === arc.corners.at(-1);
  return isClosed ? simplifyRing(line, toleranceM) : simplifyLine(line, toleranceM);
}

// Every border between two boxes is one directed edge with the larger label to its left.
function findArcs(grid: Grid, labels: Uint8Array): Arc[] {
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= grid.columns || row >= grid.rows
      ? 0
      : (labels[row * grid.columns + column] ?? 0);
  const width = grid.columns + 1;
  const edges = new Map<number, { to: number; left: number; right: number }[]>();
  const degree = new Map<number, number>();
  const add = (from: number, to: number, left: number, right: number) => {
    const [start, end, a, b] = left > right ? [from, to, left, right] : [to, from, right, left];
    edges.set(start, [...(edges.get(start) ?? []), { to: end, left: a, right: b }]);
    for (const corner of [from, to]) degree.set(corner, (degree.get(corner) ?? 0) + 1);
  };
  for (let row = 0; row <= grid.rows; row++) {
    for (let column = 0; column <= grid.columns; column++) {
      const corner = row * width + column;
      const here = at(column, row);
      const west = at(column - 1, row);
      const south = at(column, row - 1);
      if (here !== west) add(corner, corner + width, west, here);
      if (here !== south) add(corner, corner + 1, here, south);
    }
  }
  const arcs: Arc[] = [];
  const walk = (start: number) => {
    for (let edge = edges.get(start)?.pop(); edge; edge = edges.get(start)?.pop()) {
      const { left, right } = edge;
      const corners = [start, edge.to];
      for (let corner = edge.to; corner !== start && degree.get(corner) === 2;) {
        const next = edges.get(corner)?.pop();
        if (!next) break;
        corner = next.to;
        corners.push(corner);
      }
      arcs.push({ corners, left, right });
    }
  };
  for (const [corner, count] of degree) if (count > 2) walk(corner);
  for (const corner of degree.keys()) walk(corner);
  return arcs;
}

function polygonsOf(label: number, arcs: readonly Arc[], lines: readonly (readonly Position[])[]): Polygon[] {
  const sides = arcs.flatMap((arc, index) => {
    const line = lines[index] ?? [];
    const ends = { start: arc.corners[0] ?? -1, end: arc.corners.at(-1) ?? -1 };
    if (arc.left === arc.right) return [];
    if (arc.left === label) return [{ ...ends, line }];
    if (arc.right === label) return [{ start: ends.end, end: ends.start, line: line.toReversed() }];
    return [];
  });
  const rings = joinSides(sides).filter((ring) => ring.length >= 4);
  const outer = rings.filter((ring) => ringAreaM2(ring.slice(0, -1)) > 0);
  const holes = rings.filter((ring) => ringAreaM2(ring.slice(0, -1)) < 0);
  return outer.map((ring) => [ring, ...holes.filter((hole) => isInside(hole, ring))]);
}

function joinSides(
  sides: { start: number; end: number; line: readonly Position[] }[],
): (readonly Position[])[] {
  const left = new Set(sides);
  const rings: (readonly Position[])[] = [];
  for (const first of sides) {
    if (!left.delete(first)) continue;
    let ring = first.line;
    for (let end = first.end; end !== first.start;) {
      const next = [...left].find((side) => side.start === end);
      if (!next) break;
      left.delete(next);
      ring = [...ring, ...next.line.slice(1)];
      end = next.end;
    }
    rings.push(ring);
  }
  return rings;
}

function isInside(hole: readonly Position[], ring: readonly Position[]): boolean {
  const [point] = hole;
  if (!point) return false;
  let isIn = false;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [from, to] = [ring[index], ring[index + 1]];
    if (!from || !to || from[1] > point[1] === to[1] > point[1]) continue;
    if (point[0] < from[0] + ((to[0] - from[0]) * (point[1] - from[1])) / (to[1] - from[1])) isIn = !isIn;
  }
  return isIn;
}
