import type { PlanePoint } from "../../../place/hexgrid.ts";
import { distanceToEdges, type Edge, edgesOf, isInside, type Ring } from "./ring.ts";

const TOLERANCE_M = 1;

/**
 * Do two areas have ground in common? Each is given by its outer rings in metres; holes are not known here,
 * so what lies in a hole counts as common ground. Areas that share a border do not overlap: a line or a
 * corner that reaches at most `toleranceM` (1) into the other is taken for drawing.
 */
export function doOverlap(a: readonly Ring[], b: readonly Ring[], toleranceM = TOLERANCE_M): boolean {
  const [edgesOfA, edgesOfB] = [a.map(edgesOf), b.map(edgesOf)];
  return edgesOfA.some((ringA) => edgesOfB.some((ringB) => doRingsOverlap(ringA, ringB, toleranceM)));
}

function doRingsOverlap(a: readonly Edge[], b: readonly Edge[], toleranceM: number): boolean {
  if (!doBoxesMeet(a, b)) return false;
  const isDeepIn = (point: PlanePoint, edges: readonly Edge[]) =>
    isInside(point, edges) && distanceToEdges(point, edges) > toleranceM;
  return (
    a.some((edge) => probes(edge, b).some((point) => isDeepIn(point, b))) ||
    b.some((edge) => probes(edge, a).some((point) => isDeepIn(point, a))) ||
    isDeepIn(pointInside(a), b) ||
    isDeepIn(pointInside(b), a)
  );
}

// An edge is cut where it meets the other ring: each piece lies wholly inside or outside, so its middle tells.
function probes([from, to]: Edge, others: readonly Edge[]): PlanePoint[] {
  const cuts = others.flatMap((other) => meetings([from, to], other));
  const parts = [0, ...cuts.sort((a, b) => a - b), 1];
  const middles = parts.slice(1).map((end, index) => ((parts[index] ?? 0) + end) / 2);
  return [0, ...middles].map((part) => ({
    x: from.x + part * (to.x - from.x),
    y: from.y + part * (to.y - from.y),
  }));
}

// How far along the first edge, 0 to 1, the second one is met: where they cross, and beside its ends.
function meetings([a, b]: Edge, [c, d]: Edge): number[] {
  const [abX, abY, cdX, cdY] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
  const turn = abX * cdY - abY * cdX;
  const along = ((c.x - a.x) * cdY - (c.y - a.y) * cdX) / turn;
  const across = ((c.x - a.x) * abY - (c.y - a.y) * abX) / turn;
  const crossing = turn !== 0 && across >= 0 && across <= 1 ? [along] : [];
  const length2 = abX * abX + abY * abY;
  const besides = [c, d].map(({ x, y }) => ((x - a.x) * abX + (y - a.y) * abY) / length2);
  return [...crossing, ...besides].filter((part) => part > 0 && part < 1);
}

// Some point well inside: the middle of the longest stretch of a level line through the ring.
function pointInside(edges: readonly Edge[]): PlanePoint {
  const levels = [...new Set(edges.map(([from]) => from.y))].sort((a, b) => a - b);
  const stretches = levels
    .slice(1)
    .map((level, index) => widestAt(edges, (level + (levels[index] ?? 0)) / 2));
  return stretches.reduce((best, next) => (next.width > best.width ? next : best), { x: 0, y: 0, width: -1 });
}

function widestAt(edges: readonly Edge[], y: number): PlanePoint & { readonly width: number } {
  const crossings = edges
    .flatMap(([a, b]) => (a.y > y !== b.y > y ? [a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)] : []))
    .sort((a, b) => a - b);
  const spans = crossings.flatMap((end, index) => {
    const start = crossings[index - 1];
    return index % 2 === 1 && start !== undefined ? [{ x: (start + end) / 2, y, width: end - start }] : [];
  });
  return spans.reduce((best, next) => (next.width > best.width ? next : best), { x: 0, y, width: -1 });
}

function doBoxesMeet(a: readonly Edge[], b: readonly Edge[]): boolean {
  const [boxA, boxB] = [boxOf(a), boxOf(b)];
  return boxA.minX <= boxB.maxX && boxB.minX <= boxA.maxX && boxA.minY <= boxB.maxY && boxB.minY <= boxA.maxY;
}

function boxOf(edges: readonly Edge[]): { minX: number; maxX: number; minY: number; maxY: number } {
  const box = { minX: Infinity, maxX: -Infinity, minY: Infinity, maxY: -Infinity };
  for (const [{ x, y }] of edges) {
    box.minX = Math.min(box.minX, x);
    box.maxX = Math.max(box.maxX, x);
    box.minY = Math.min(box.minY, y);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}
