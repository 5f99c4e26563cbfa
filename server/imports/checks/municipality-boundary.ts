/** Rings of the polygons of a municipality in its own metres, holes after their outer ring. */
export type Rings = readonly (readonly (readonly [number, number])[])[];

export interface MunicipalityBoundary {
  readonly toleranceM: number;
  /** How far outside the municipality a point lies, metres; 0 inside. */
  distanceOutside(x: number, y: number): number;
  /** Whether a point lies inside or at most the tolerance outside. */
  holds(x: number, y: number): boolean;
}

const SQUARE_M = 250;
const INSIDE = 1;
const OUTSIDE = 2;
const NEAR_EDGE = 3;

interface Segments {
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly x2: Float64Array;
  readonly y2: Float64Array;
}

/**
 * Which points belong to a municipality, and how far outside do others lie? `rings`: its boundary in
 * metres, closed or not. What is known of a square of 250 m is kept, so that a million points do not
 * each walk round the boundary.
 */
export function municipalityBoundary(rings: Rings, toleranceM: number): MunicipalityBoundary {
  const segments = segmentsOf(rings);
  const squares = new Map<number, number>();
  const squareOf = (x: number, y: number): number => {
    const column = Math.floor(x / SQUARE_M);
    const row = Math.floor(y / SQUARE_M);
    const key = column * 1_000_003 + row;
    const known = squares.get(key);
    if (known !== undefined) return known;
    const state = stateOfSquare(segments, (column + 0.5) * SQUARE_M, (row + 0.5) * SQUARE_M, toleranceM);
    if (squares.size < 1_000_000) squares.set(key, state);
    return state;
  };
  const distanceOutside = (x: number, y: number): number =>
    isInside(segments, x, y) ? 0 : distanceToEdge(segments, x, y);
  return {
    toleranceM,
    distanceOutside,
    holds(x, y) {
      const state = squareOf(x, y);
      if (state !== NEAR_EDGE) return state === INSIDE;
      return distanceOutside(x, y) <= toleranceM;
    },
  };
}

function segmentsOf(rings: Rings): Segments {
  const edges = rings.flatMap((ring) =>
    ring.map((point, index) => [point, ring[(index + 1) % ring.length] ?? point] as const),
  );
  return {
    x1: Float64Array.from(edges, ([from]) => from[0]),
    y1: Float64Array.from(edges, ([from]) => from[1]),
    x2: Float64Array.from(edges, ([, to]) => to[0]),
    y2: Float64Array.from(edges, ([, to]) => to[1]),
  };
}

function stateOfSquare(segments: Segments, x: number, y: number, toleranceM: number): number {
  const reachM = SQUARE_M * Math.SQRT1_2;
  if (distanceToEdge(segments, x, y) <= reachM + toleranceM) return NEAR_EDGE;
  return isInside(segments, x, y) ? INSIDE : OUTSIDE;
}

/** Even–odd rule: holes and islands come out right whatever the direction of the rings. */
function isInside({ x1, y1, x2, y2 }: Segments, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i < x1.length; i++) {
    const [fromY, toY] = [y1[i] ?? 0, y2[i] ?? 0];
    if (fromY > y === toY > y) continue;
    const crossing = (x1[i] ?? 0) + ((y - fromY) / (toY - fromY)) * ((x2[i] ?? 0) - (x1[i] ?? 0));
    if (x < crossing) inside = !inside;
  }
  return inside;
}

function distanceToEdge({ x1, y1, x2, y2 }: Segments, x: number, y: number): number {
  let nearest = Infinity;
  for (let i = 0; i < x1.length; i++) {
    const [fromX, fromY] = [x1[i] ?? 0, y1[i] ?? 0];
    const [alongX, alongY] = [(x2[i] ?? 0) - fromX, (y2[i] ?? 0) - fromY];
    const squared = alongX * alongX + alongY * alongY;
    const share = squared === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / squared;
    const clamped = Math.min(1, Math.max(0, share));
    nearest = Math.min(nearest, Math.hypot(x - fromX - clamped * alongX, y - fromY - clamped * alongY));
  }
  return nearest;
}
