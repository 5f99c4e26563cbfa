import type { CsvCell } from "../csv/swedish-csv.ts";
import type { ExportTable } from "./csv-file.ts";
import { type FileHead, headLines } from "./file-head.ts";
import { type GeoPosition, type GeoRing, windRings } from "./right-hand.ts";

/** Where a row lies, in degrees (WGS 84). */
export type ExportGeometry =
  | { readonly type: "Point"; readonly coordinates: GeoPosition }
  | { readonly type: "LineString"; readonly coordinates: readonly GeoPosition[] }
  | { readonly type: "MultiPoint"; readonly coordinates: readonly GeoPosition[] }
  | { readonly type: "Polygon"; readonly coordinates: readonly GeoRing[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly GeoRing[])[] };

/** Rows with a geometry each, null where the place is not known well enough. */
export interface ExportFeatures extends ExportTable {
  readonly geometries: readonly (ExportGeometry | null)[];
}

/**
 * How does a GeoJSON file (RFC 7946) begin that tells what it holds? The head stands in the foreign member
 * "platsbild"; features follow as `geojsonFeature` writes them with commas between, then `GEOJSON_END`.
 */
export function geojsonFileStart(head: FileHead): string {
  const facts = JSON.stringify(joinLines(headLines(head)));
  return `{"type":"FeatureCollection","platsbild":${facts},"features":[\n`;
}

export const GEOJSON_END = "\n]}\n";

/** One row as a feature: its cells as properties under the names of the columns. */
export function geojsonFeature(
  columns: readonly string[],
  cells: readonly CsvCell[],
  geometry: ExportGeometry | null,
): string {
  const properties = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null]));
  return JSON.stringify({ type: "Feature", properties, geometry: geometry && wound(geometry) });
}

/** A whole GeoJSON file: head and features. */
export function geojsonFile(head: FileHead, { columns, rows, geometries }: ExportFeatures): string {
  const features = rows.map((row, index) => geojsonFeature(columns, row, geometries[index] ?? null));
  return geojsonFileStart(head) + features.join(",\n") + GEOJSON_END;
}

function wound(geometry: ExportGeometry): ExportGeometry {
  if (geometry.type === "Polygon") return { ...geometry, coordinates: windRings(geometry.coordinates) };
  if (geometry.type === "MultiPolygon")
    return { ...geometry, coordinates: geometry.coordinates.map(windRings) };
  return geometry;
}

// A name that stands twice keeps both values.
function joinLines(lines: readonly (readonly [string, string | number])[]) {
  const joined: Record<string, string | number> = {};
  for (const [name, value] of lines) {
    const before = joined[name];
    joined[name] = before === undefined ? value : `${before}; ${value}`;
  }
  return joined;
}
