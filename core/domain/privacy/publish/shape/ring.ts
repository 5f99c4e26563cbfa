import type { PlanePoint } from "../../../place/hexgrid.ts";

/** The outline of an area: corners in metres, in either direction, closed or not. */
export type Ring = readonly PlanePoint[];

/** Two corners and the straight line between them. */
export type Edge = readonly [from: PlanePoint, to: PlanePoint];

/** Which outline has a rectangle between two corners, in metres? */
export function ringOfRectangle(a: PlanePoint, b: PlanePoint): Ring {
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}

/** Which edges has a ring? Those without length left out. Throws RangeError for fewer than three corners. */
export function edgesOf(ring: Ring): Edge[] {
  if (!ring.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))) {
    throw new RangeError("The corners of an outline need finite coordinates in metres.");
  }
  const edges = ring.flatMap((from, index): Edge[] => {
    const to = ring[(index + 1) % ring.length] ?? from;
    return from.x === to.x && from.y === to.y ? [] : [[from, to]];
  });
  if (edges.length < 3) throw new RangeError("An outline needs at least three corners.");
  return edges;
}

/** How many square metres does a ring enclose? */
export function ringAreaM2(ring: Ring): number {
  const [origin = { x: 0, y: 0 }] = ring;
  const doubled = edgesOf(ring).reduce(
    (sum, [from, to]) =>
      sum + (from.x - origin.x) * (to.y - origin.y) - (to.x - origin.x) * (from.y - origin.y),
    0,
  );
  return Math.abs(doubled) / 2;
}

/** Does a point lie inside of a ring? On the line itself either answer may come. */
export function isInside({ x, y }: PlanePoint, edges: readonly Edge[]): boolean {
  return edges.reduce((inside, [a, b]) => {
    const crosses = a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
    return crosses ? !inside : inside;
  }, false);
}

/** How many metres from the line of a ring does a point lie? */
export function distanceToEdges({ x, y }: PlanePoint, edges: readonly Edge[]): number {
  return edges.reduce((least, [a, b]) => {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy);
    const at = Math.min(1, Math.max(0, along));
    return Math.min(least, Math.hypot(x - a.x - at * dx, y - a.y - at * dy));
  }, Number.POSITIVE_INFINITY);
}
