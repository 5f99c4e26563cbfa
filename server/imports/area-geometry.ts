import { findCrossing, turn, type Position, type Ring } from "./ring-crossing.ts";

/** An area as polygons of closed rings, the outline first and counter-clockwise, its holes clockwise. */
export interface AreaShape {
  polygons: readonly (readonly Ring[])[];
  /** What was put right: "ring_closed", "repeated_points_removed", "rewound". */
  normalised: readonly string[];
}

/** Why a geometry is no area. */
export interface AreaFault {
  code: "bad_structure" | "degenerate_ring" | "self_intersection" | "hole_outside" | "too_complex";
  /** Swedish. */
  message: string;
}

/** Least and greatest easting (or longitude) and northing (or latitude). */
export interface Bounds {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

/**
 * The area a GeoJSON Polygon or MultiPolygon draws, in the coordinates it came in, put right where that is harmless.
 * Takes geometries the reader has passed: positions of two finite numbers at the right depth. PostGIS (ST_IsValid) has
 * the last word on rings that touch, and the municipality's border is tested where it is known.
 */
export function readAreaShape(geometry: unknown): { shape: AreaShape } | { fault: AreaFault } {
  const source = polygonsOf(geometry);
  if (source === null) return { fault: notAnArea(geometry) };
  const corners = source.flat().reduce((sum, ring) => sum + ring.length, 0);
  if (corners > maxCorners) return { fault: tooManyCorners(corners) };
  const notes = new Set<string>();
  const polygons: Position[][][] = source.map((rings) => rings.map((ring) => tidyRing(ring, notes)));
  const fault = firstFault(polygons);
  if (fault !== null) return { fault };
  const wound = polygons.map((rings) => rings.map((ring, index) => windRing(ring, index === 0, notes)));
  return { shape: { polygons: wound, normalised: [...notes] } };
}

/** The box round an area. */
export function boundsOf(shape: AreaShape): Bounds {
  const bounds: Bounds = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const [x, y] of shape.polygons.flat(2)) {
    bounds.minX = Math.min(bounds.minX, x);
    bounds.minY = Math.min(bounds.minY, y);
    bounds.maxX = Math.max(bounds.maxX, x);
    bounds.maxY = Math.max(bounds.maxY, y);
  }
  return bounds;
}

/**
 * Does a box lie inside the one it belongs in, widened by a margin in the same unit; would it with its axes swapped
 * (latitude written first); or neither? Only a first sieve: an area may leave the border within the box.
 */
export function placeOf(box: Bounds, home: Bounds, margin: number): "inside" | "swapped" | "outside" {
  if (isInside(box, home, margin)) return "inside";
  const swapped = { minX: box.minY, minY: box.minX, maxX: box.maxY, maxY: box.maxX };
  return isInside(swapped, home, margin) ? "swapped" : "outside";
}

/** Ids that more than one feature of an area file has, in order of their second appearance; identical features count too. */
export function repeatedIds(ids: Iterable<string | undefined>): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const id of ids) {
    if (id === undefined) continue;
    if (seen.has(id)) repeated.add(id);
    seen.add(id);
  }
  return [...repeated];
}

/** Comparisons of a vertex with an edge at most; what would take more is left to PostGIS. */
const maxComparisons = 10_000_000;
/** Corners of an area at most, ten times a municipality's: more hold up everybody else's questions. */
const maxCorners = 20_000;

interface DrawnGeometry {
  type?: string;
  coordinates?: unknown;
}

function polygonsOf(geometry: unknown): Position[][][] | null {
  const { type, coordinates } = (geometry ?? {}) as DrawnGeometry;
  if (type === "Polygon") return [coordinates as Position[][]];
  return type === "MultiPolygon" ? (coordinates as Position[][][]) : null;
}

function notAnArea(geometry: unknown): AreaFault {
  const type = (geometry as DrawnGeometry | null)?.type ?? "ingen geometri";
  return {
    code: "bad_structure",
    message: `Ett område ska vara Polygon eller MultiPolygon, men här kom ${type}. Rita det som en yta.`,
  };
}

function tooManyCorners(corners: number): AreaFault {
  return {
    code: "too_complex",
    message: `Området har ${corners} hörn; högst ${maxCorners} tas emot. Förenkla det och skicka filen igen.`,
  };
}

/** The ring closed, without positions that repeat the one before. */
function tidyRing(ring: readonly Position[], notes: Set<string>): Position[] {
  const tidy = ring.filter((position, index) => !isSame(position, ring[index - 1]));
  if (tidy.length < ring.length) notes.add("repeated_points_removed");
  const first = tidy[0];
  if (first !== undefined && tidy.length > 1 && !isSame(first, tidy.at(-1))) {
    notes.add("ring_closed");
    tidy.push(first);
  }
  return tidy;
}

function firstFault(polygons: readonly (readonly Ring[])[]): AreaFault | null {
  const rings = polygons.flat();
  if (rings.length === 0 || polygons.some((polygon) => polygon.length === 0) || rings.some(isDegenerate)) {
    return {
      code: "degenerate_ring",
      message:
        "En ring i området har ingen yta: den behöver minst tre hörn som inte ligger på en linje. Rita om den.",
    };
  }
  const crossing = findCrossing(rings);
  if (crossing.kind === "crossing") return selfIntersection(crossing.at);
  if (crossing.kind === "undecided") {
    return {
      code: "too_complex",
      message: "Området har för många långa kanter för att prövas. Förenkla det och skicka filen igen.",
    };
  }
  if (polygons.some(hasHoleOutside))
    return {
      code: "hole_outside",
      message: "Ett hål i området ligger utanför det. Flytta eller ta bort hålet.",
    };
  return nestedPolygons(polygons);
}

function selfIntersection([x, y]: Position): AreaFault {
  return {
    code: "self_intersection",
    message: `Områdets gräns korsar eller rör sig själv vid ${x}, ${y}. Rita om den där.`,
  };
}

function isDegenerate(ring: Ring): boolean {
  const [first, ...rest] = ring;
  if (first === undefined || ring.length < 4) return true;
  let spread = 0;
  for (const [x, y] of rest) spread = Math.max(spread, Math.abs(x - first[0]), Math.abs(y - first[1]));
  return spread === 0 || areCollinear(ring, first, spread);
}

/** Do all positions lie on one line, to a millionth of a millionth of the ring's size squared? */
function areCollinear(ring: Ring, first: Position, spread: number): boolean {
  const far =
    ring.find(([x, y]) => Math.max(Math.abs(x - first[0]), Math.abs(y - first[1])) === spread) ?? first;
  return ring.every((position) => Math.abs(turn(first, far, position)) <= spread * spread * 1e-12);
}

function windRing(ring: Position[], isOutline: boolean, notes: Set<string>): Ring {
  if (signedArea(ring) > 0 === isOutline) return ring;
  notes.add("rewound");
  return ring.toReversed();
}

function signedArea(ring: Ring): number {
  const first = ring[0] ?? [0, 0];
  let double = 0;
  for (let index = 1; index < ring.length - 1; index++)
    double += turn(first, ring[index] ?? first, ring[index + 1] ?? first);
  return double / 2;
}

function hasHoleOutside([outline, ...holes]: readonly Ring[]): boolean {
  if (outline === undefined || holes.length * outline.length > maxComparisons) return false;
  return holes.some((hole) => !liesIn(hole, outline));
}

function nestedPolygons(polygons: readonly (readonly Ring[])[]): AreaFault | null {
  if (polygons.length * polygons.flat(2).length > maxComparisons) return null;
  for (const [index, [outline]] of polygons.entries()) {
    const other = polygons.findIndex(
      (rings, number) => number !== index && outline !== undefined && liesInPolygon(outline, rings),
    );
    const at = outline?.[0];
    if (other >= 0 && at !== undefined) {
      return {
        code: "self_intersection",
        message: `En del av området ligger inuti en annan del, vid ${at[0]}, ${at[1]}. Slå ihop delarna.`,
      };
    }
  }
  return null;
}

function liesInPolygon(ring: Ring, [outline, ...holes]: readonly Ring[]): boolean {
  return outline !== undefined && liesIn(ring, outline) && !holes.some((hole) => liesIn(ring, hole));
}

/** Does a ring that crosses no edge of the other lie in it? The first vertex that is not on the other's edge decides. */
function liesIn(ring: Ring, other: Ring): boolean {
  for (const position of ring) {
    const side = sideOf(position, other);
    if (side !== "edge") return side === "inside";
  }
  return true;
}

function sideOf([x, y]: Position, ring: Ring): "inside" | "outside" | "edge" {
  let isInsideRing = false;
  for (let index = 0; index < ring.length - 1; index++) {
    const a = ring[index] ?? [0, 0];
    const b = ring[index + 1] ?? a;
    const side = turn(a, b, [x, y]);
    if (
      side === 0 &&
      x >= Math.min(a[0], b[0]) &&
      x <= Math.max(a[0], b[0]) &&
      y >= Math.min(a[1], b[1]) &&
      y <= Math.max(a[1], b[1])
    )
      return "edge";
    if (a[1] > y !== b[1] > y && side > 0 === b[1] > a[1]) isInsideRing = !isInsideRing;
  }
  return isInsideRing ? "inside" : "outside";
}

function isInside(box: Bounds, home: Bounds, margin: number): boolean {
  return (
    box.minX >= home.minX - margin &&
    box.maxX <= home.maxX + margin &&
    box.minY >= home.minY - margin &&
    box.maxY <= home.maxY + margin
  );
}

function isSame(a: Position, b: Position | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}
