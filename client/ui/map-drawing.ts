import type { GroundGeometry } from "../api/map-ground.ts";

type Point = readonly [number, number];
interface Place {
  readonly lon: number;
  readonly lat: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

const MARGIN = 46;
/** Degrees of latitude: some hundred metres, so that one stop alone is not blown up without end. */
const LEAST_SPAN = 0.006;

/** How do places and lines lie on a drawing that holds all of some places, with a margin around them? */
export function drawingOf(places: readonly Place[], { width, height }: Size) {
  const lats = places.map(({ lat }) => lat);
  const lons = places.map(({ lon }) => lon);
  const centre = {
    lat: (Math.min(...lats) + Math.max(...lats)) / 2,
    lon: (Math.min(...lons) + Math.max(...lons)) / 2,
  };
  const narrowing = Math.cos((centre.lat * Math.PI) / 180);
  const spanY = Math.max(LEAST_SPAN, Math.max(...lats) - Math.min(...lats));
  const spanX = Math.max(LEAST_SPAN, (Math.max(...lons) - Math.min(...lons)) * narrowing);
  const scale = Math.min((height - 2 * MARGIN) / spanY, (width - 2 * MARGIN) / spanX);
  const at = (lon: number, lat: number): Point => [
    round(width / 2 + (lon - centre.lon) * narrowing * scale),
    round(height / 2 - (lat - centre.lat) * scale),
  ];
  const line = (points: readonly (readonly number[])[]) =>
    points.map(([lon = 0, lat = 0], index) => `${index === 0 ? "M" : "L"}${at(lon, lat).join(" ")}`).join("");
  return {
    pointOf: ({ lon, lat }: Place): Point => at(lon, lat),
    pathOf: ({ lines, isArea }: GroundGeometry): string =>
      lines.map((points) => line(points) + (isArea ? "Z" : "")).join(""),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
