import type { OutlineGeometry } from "../../../api/use-outline.ts";
import { asPosition, type Position } from "../canvas/hexagon-geometry.ts";
import type { MapBounds } from "../canvas/map-position.ts";

/** A flat drawing of some bounds: where a position lies in it, and the other way round. */
export interface OverviewDrawing {
  readonly width: number;
  readonly height: number;
  readonly toPixel: (position: Position) => readonly [x: number, y: number];
  readonly toPosition: (x: number, y: number) => Position;
}

export interface OverviewSize {
  readonly width: number;
  readonly height: number;
  readonly paddingPx: number;
}

/**
 * How are bounds drawn as large as a frame allows, in their middle and with degrees of longitude as short as
 * they are at their latitude? Right for a municipality, not for a country.
 */
export function overviewDrawing(
  [west, south, east, north]: MapBounds,
  { width, height, paddingPx }: OverviewSize,
): OverviewDrawing {
  const shortening = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const pxPerDegree = Math.min(
    (width - 2 * paddingPx) / ((east - west) * shortening),
    (height - 2 * paddingPx) / (north - south),
  );
  const [middleLon, middleLat] = [(west + east) / 2, (south + north) / 2];
  return {
    width,
    height,
    toPixel: ([lon, lat]) => [
      width / 2 + (lon - middleLon) * shortening * pxPerDegree,
      height / 2 - (lat - middleLat) * pxPerDegree,
    ],
    toPosition: (x, y) => [
      middleLon + (x - width / 2) / (shortening * pxPerDegree),
      middleLat - (y - height / 2) / pxPerDegree,
    ],
  };
}

/** Which SVG path draws polygons, to a tenth of a pixel? */
export function pathOfGeometries(
  geometries: readonly OutlineGeometry[],
  { toPixel }: OverviewDrawing,
): string {
  return geometries
    .flatMap(ringsOf)
    .map((ring) => {
      const points = ring.map((coordinate) => toPixel(asPosition(coordinate)));
      return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
    })
    .join("");
}

/** Where is the map's view framed? Kept inside the drawing, and never so small that it is lost. */
export function frameOfView(bounds: MapBounds, drawing: OverviewDrawing, leastPx: number) {
  const [left, bottom] = drawing.toPixel([bounds[0], bounds[1]]);
  const [right, top] = drawing.toPixel([bounds[2], bounds[3]]);
  const [x, width] = clipped(left, right, drawing.width, leastPx);
  const [y, height] = clipped(top, bottom, drawing.height, leastPx);
  return { x, y, width, height };
}

/** Do polygons lie at least in part within bounds? */
export function liesWithin(
  geometries: readonly OutlineGeometry[],
  [west, south, east, north]: MapBounds,
): boolean {
  return geometries
    .flatMap(ringsOf)
    .flat()
    .some(([lon = 0, lat = 0]) => lon >= west && lon <= east && lat >= south && lat <= north);
}

function ringsOf(geometry: OutlineGeometry): number[][][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

function clipped(start: number, end: number, length: number, least: number): [number, number] {
  const missing = Math.max(0, least - (end - start)) / 2;
  const from = Math.min(Math.max(start - missing, 1), length - 1 - least);
  const to = Math.max(Math.min(end + missing, length - 1), from + least);
  return [from, to - from];
}
