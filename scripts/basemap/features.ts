import { readFileSync } from "node:fs";
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon as PolygonGeometry } from "geojson";
import { type Polygon, type Position, ringAreaM2 } from "./plane.ts";

/** A feature of a source file: what it says and its polygons. */
export interface NamedPolygons {
  readonly properties: Record<string, unknown>;
  readonly polygons: readonly Polygon[];
}

/** Which polygons does a GeoJSON file hold? */
export function readPolygons(path: string): NamedPolygons[] {
  const { features } = JSON.parse(readFileSync(path, "utf8")) as FeatureCollection<
    PolygonGeometry | MultiPolygon
  >;
  return features.map(({ geometry, properties }) => ({
    properties: properties ?? {},
    polygons: (geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.coordinates) as unknown as Polygon[],
  }));
}

/** The ring with its first point repeated last. */
export function closed(ring: readonly Position[]): Position[] {
  const [first] = ring;
  return first ? [...ring, first] : [];
}

/** One GeoJSON feature. */
export function feature(properties: Record<string, unknown>, geometry: Geometry): Feature {
  return { type: "Feature", properties, geometry };
}

/** Polygons as one geometry, rounded to a metre. */
export function multiPolygon(polygons: readonly Polygon[] = []): Geometry {
  return {
    type: "MultiPolygon",
    coordinates: polygons.map((polygon) => polygon.map((ring) => roundLine(ring))),
  };
}

/** A polygon as a geometry: the outer ring counter-clockwise, holes clockwise (RFC 7946). */
export function polygonOf(polygon: Polygon, decimals = 5): Geometry {
  const rings = polygon.map((ring, index) =>
    ringAreaM2(ring.slice(0, -1)) > 0 === (index === 0) ? ring : ring.toReversed(),
  );
  return { type: "Polygon", coordinates: rings.map((ring) => roundLine(ring, decimals)) };
}

/** A line with rounded positions. */
export function roundLine(line: readonly Position[], decimals = 5): number[][] {
  return line.map((position) => roundPosition(position, decimals));
}

/** A position with this many decimals; 5 are a metre. */
export function roundPosition([lon, lat]: Position, decimals = 5): number[] {
  const factor = 10 ** decimals;
  return [Math.round(lon * factor) / factor, Math.round(lat * factor) / factor];
}
