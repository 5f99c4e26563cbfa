import { boundsOf, exchanged, type Bounds } from "./bounds.ts";
import { isGeographic, projectionBetween } from "./coordinate-system.ts";
import type { CrsCandidate } from "./detect-crs.ts";

// WGS 84, SWEREF 99 TM, SWEREF 99 18 00 and RT90 2.5 gon V.
const SWEDISH = [4326, 3006, 3011, 3021];
const NEAR_M = 30_000;
const NEAR_DEGREES = 0.4;
const FAR_M = 1_500_000;
// No metres are as small; what of it lies beyond the earth is told row by row.
const DEGREES: Bounds = { minX: -1000, minY: -1000, maxX: 1000, maxY: 1000 };
const NOWHERE: Bounds = { minX: 1, minY: 1, maxX: 0, maxY: 0 };

/** Is this the srid of a Swedish municipality? */
const isSwedish = (srid: number) => srid >= 3006 && srid <= 3024;

/**
 * The systems and axis orders that a file about a municipality may be in, likeliest first. `corners`:
 * points of its boundary in `srid`, east and north.
 */
export function crsCandidates(corners: readonly (readonly [number, number])[], srid: number): CrsCandidate[] {
  const systems = isSwedish(srid) ? [...new Set([4326, srid, ...SWEDISH])] : [4326, srid];
  const straight = systems.map((epsg) => candidateIn(epsg, corners, srid));
  return [...straight, ...straight.map(swapped)];
}

function candidateIn(
  epsg: number,
  corners: readonly (readonly [number, number])[],
  srid: number,
): CrsCandidate {
  const project = projectionBetween(srid, epsg);
  const points = corners.map(([x, y]) => project(x, y));
  return {
    epsg,
    isSwapped: false,
    near: boundsOf(points, isGeographic(epsg) ? NEAR_DEGREES : NEAR_M),
    plausible: isGeographic(epsg) ? DEGREES : withoutDegrees(boundsOf(points, FAR_M)),
  };
}

/** Metres are never as small as degrees. */
function withoutDegrees(bounds: Bounds): Bounds {
  return { ...bounds, minY: Math.max(bounds.minY, 1000) };
}

function swapped(candidate: CrsCandidate): CrsCandidate {
  return {
    ...candidate,
    isSwapped: true,
    near: exchanged(candidate.near),
    // Degrees elsewhere on earth do not tell which comes first.
    plausible: isGeographic(candidate.epsg) ? NOWHERE : exchanged(candidate.plausible),
  };
}
