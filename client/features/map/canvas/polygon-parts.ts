import type { Areas } from "#core/contract/reference.ts";
import { asPosition, type Position } from "./hexagon-geometry.ts";

type AreaGeometry = Areas["features"][number]["geometry"];

/** Which single polygons make up a geometry? Each as its rings, the outer one first. */
export function polygonsOf(geometry: AreaGeometry): Position[][][] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(asPosition)));
}
