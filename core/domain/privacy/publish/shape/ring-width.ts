import type { PlanePoint } from "../../../place/hexgrid.ts";
import { edgesOf, type Ring } from "./ring.ts";

/**
 * How many metres across is an outline, where it is narrowest: the width of the narrowest street it could be
 * pushed through? Least distance between two parallel lines that hold all rings together, which touch an
 * edge of their convex hull (Houle & Toussaint 1988, doi:10.1109/34.6790). Throws RangeError without three
 * corners.
 */
export function narrowestWidthM(rings: readonly Ring[]): number {
  const hull = convexHull(rings.flatMap((ring) => edgesOf(ring).map(([from]) => from)));
  if (hull.length < 3) return 0;
  const widths = edgesOf(hull).map(([from, to]) => {
    const lengthM = Math.hypot(to.x - from.x, to.y - from.y);
    return Math.max(...hull.map((point) => turn(from, to, point) / lengthM));
  });
  return Math.min(...widths);
}

// Andrew's monotone chain, counter-clockwise.
function convexHull(points: readonly PlanePoint[]): PlanePoint[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())];
}

function halfHull(sorted: readonly PlanePoint[]): PlanePoint[] {
  const hull: PlanePoint[] = [];
  for (const point of sorted) {
    while (isNotLeftTurn(hull, point)) hull.pop();
    hull.push(point);
  }
  return hull.slice(0, -1);
}

function isNotLeftTurn(hull: readonly PlanePoint[], point: PlanePoint): boolean {
  const [before, last] = [hull.at(-2), hull.at(-1)];
  return before !== undefined && last !== undefined && turn(before, last, point) <= 0;
}

function turn(from: PlanePoint, to: PlanePoint, point: PlanePoint): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}
