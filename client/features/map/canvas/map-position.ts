import type { MapPosition } from "../../../state/view-state.ts";
import type { Position } from "./hexagon-geometry.ts";

/** West, south, east, north in degrees. */
export type MapBounds = readonly [west: number, south: number, east: number, north: number];

/** The bounds that a map says it shows. */
export function asMapBounds(box: {
  getWest(): number;
  getSouth(): number;
  getEast(): number;
  getNorth(): number;
}): MapBounds {
  return [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
}

/** Are two positions the same as far as the address can tell? */
export function isSamePosition(a: MapPosition | null, b: MapPosition | null): boolean {
  if (a === null || b === null) return a === b;
  const isNear = (x: number, y: number, step: number) => Math.abs(x - y) < step;
  return isNear(a.lon, b.lon, 2e-5) && isNear(a.lat, b.lat, 2e-5) && isNear(a.zoom, b.zoom, 0.02);
}

const STEP_DEG = 0.01;

/** Which bounds are asked for to fill the map's? Widened to whole hundredths, so that a small move asks nothing new. */
export function askedBounds([west, south, east, north]: MapBounds): MapBounds {
  const down = (value: number) => round(Math.floor(value / STEP_DEG) * STEP_DEG);
  const up = (value: number) => round(Math.ceil(value / STEP_DEG) * STEP_DEG);
  return [down(west), down(south), up(east), up(north)];
}

const SCALE_STEPS_M = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];
const METRES_PER_PIXEL_AT_ZOOM_0 = 78_271.517;

/** Which round length fits a scale bar of at most `widthPx`, and how wide is it drawn? */
export function scaleBar(zoom: number, lat: number, widthPx: number): { metres: number; px: number } {
  const metresPerPx = metresPerPixel(zoom, lat);
  const metres = SCALE_STEPS_M.findLast((step) => step / metresPerPx <= widthPx) ?? 10;
  return { metres, px: metres / metresPerPx };
}

const CALLOUT_PX = 390;
const TOOLS_PX = 50;

/** On which side of a place is there room for its callout, clear of the tools at the map's right edge? */
export function calloutSide(
  [lon]: Position,
  { bounds, width }: { readonly bounds: MapBounds | null; readonly width: number },
): "left" | "right" | "below" {
  if (!bounds) return "right";
  const x = ((lon - bounds[0]) / (bounds[2] - bounds[0])) * width;
  if (x + CALLOUT_PX + TOOLS_PX <= width) return "right";
  return x >= CALLOUT_PX ? "left" : "below";
}

const CALLOUT_HEIGHT_PX = 190;
const LEAST_DROP_PX = 24;
const METRES_PER_DEGREE = 111_320;

/**
 * How far below its place does a callout begin? Clear of a circle of `radiusPx` as far as the map's lower
 * edge leaves room for the callout itself.
 */
export function calloutDrop(
  [, lat]: Position,
  { bounds, zoom }: { readonly bounds: MapBounds | null; readonly zoom: number },
  radiusPx: number,
): number {
  if (!bounds) return radiusPx;
  const roomPx = ((lat - bounds[1]) * METRES_PER_DEGREE) / metresPerPixel(zoom, lat);
  return Math.max(LEAST_DROP_PX, Math.min(radiusPx + 10, roomPx - CALLOUT_HEIGHT_PX));
}

/** How many metres does a pixel span at a zoom level and latitude? */
export function metresPerPixel(zoom: number, lat: number): number {
  return (METRES_PER_PIXEL_AT_ZOOM_0 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
