import type { z } from "zod";
import type { polygonGeometrySchema } from "#core/contract/reference.ts";

type Geometry = z.output<typeof polygonGeometrySchema>;
type Position = readonly number[];

/** A small drawing of ground: how degrees become pixels, north up, and how high it is. */
export interface Frame {
  readonly height: number;
  readonly project: (position: Position) => readonly [x: number, y: number];
}

const MARGIN = 10;

/** The rings of an area's polygons, outer ones first. */
export function polygonsOf(geometry: Geometry): readonly (readonly (readonly Position[])[])[] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Which drawing of a width holds these rings? Degrees of longitude shrink with the latitude. */
export function framed(rings: readonly (readonly Position[])[], width: number): Frame {
  const positions = rings.flat();
  const lons = positions.map(([lon = 0]) => lon);
  const lats = positions.map(([, lat = 0]) => lat);
  const [west, east] = [least(lons), most(lons)];
  const [south, north] = [least(lats), most(lats)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * MARGIN) / Math.max((east - west) * squeeze, 1e-9);
  return {
    height: Math.round((north - south) * scale + 2 * MARGIN),
    project: ([lon = 0, lat = 0]) => [
      MARGIN + (lon - west) * squeeze * scale,
      MARGIN + (north - lat) * scale,
    ],
  };
}

/** An area as the path of a drawing. */
export function pathOf(geometry: Geometry, frame: Frame): string {
  return polygonsOf(geometry)
    .flat()
    .map((ring) => ringPath(ring, frame))
    .join("");
}

/** Where a name of an area can stand: the mean of the corners of its largest ring. */
export function middleOf(geometry: Geometry, { project }: Frame): readonly [x: number, y: number] {
  const rings = polygonsOf(geometry).flatMap(([outer]) => (outer === undefined ? [] : [outer]));
  const largest = rings.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const points = largest.map((position) => project(position));
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / (points.length || 1);
  return [mean(0), mean(1)];
}

/** A ring as the path of a drawing. */
export function ringPath(ring: readonly Position[], { project }: Frame): string {
  return `M${ring
    .map((position) =>
      project(position)
        .map((pixel) => pixel.toFixed(1))
        .join(","),
    )
    .join("L")}Z`;
}

const least = (numbers: readonly number[]) => numbers.reduce((low, one) => Math.min(low, one), Infinity);
const most = (numbers: readonly number[]) => numbers.reduce((high, one) => Math.max(high, one), -Infinity);
