import { isGeographic } from "../mapping/coordinate-system.ts";
import type { ReadingPlan } from "../mapping/reading-plan.ts";
import type { SourceRow, Table } from "../readers/reader.ts";

/** Something a feature says outside its properties, as a column of the file of refused rows. */
export interface FeatureColumn {
  readonly name: string;
  readonly isCoordinate: boolean;
  readonly textOf: (row: SourceRow) => string;
}

/**
 * Which columns must the refused features of a GeoJSON file have beside their properties, so that they can
 * be mended in a table and sent again? The feature's own id, and east and north of its point, under names
 * that are recognised. None in other files.
 */
export function featureColumns(table: Table, plan: ReadingPlan): readonly FeatureColumn[] {
  if (table.format !== "geojson" && table.format !== "geojsonseq") return [];
  const [east, north] = isGeographic(plan.coordinates.epsg) ? ["lon", "lat"] : ["x", "y"];
  const [first, second] = plan.coordinates.isSwapped ? [1, 0] : [0, 1];
  const columns: FeatureColumn[] = [
    { name: east, isCoordinate: true, textOf: (row) => coordinateOf(row, first) },
    { name: north, isCoordinate: true, textOf: (row) => coordinateOf(row, second) },
  ];
  if (!plan.layout.columnOf.has("externalId"))
    columns.unshift({ name: "id", isCoordinate: false, textOf: (row) => row.featureId ?? "" });
  const taken = new Set(plan.layout.columns.map((name) => name.toLowerCase()));
  return columns.filter(({ name }) => !taken.has(name));
}

function coordinateOf({ geometry }: SourceRow, index: number): string {
  if (typeof geometry !== "object" || geometry === null) return "";
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  const value: unknown = type === "Point" && Array.isArray(coordinates) ? coordinates[index] : undefined;
  return typeof value === "number" ? String(value) : "";
}
