import type { Cells } from "#core/contract/reference.ts";
import { cellCorners } from "#core/domain/place/hexgrid.ts";
import { projectionBetween } from "../imports/mapping/coordinate-system.ts";
import type { CellRow } from "../queries/list-cells.ts";

const WGS_84 = 4326;
/** 0.1 m. */
const DECIMALS = 1e6;

/**
 * Where do the corners of hexagons lie, in degrees to the sixth decimal? Worked out from their ids: the database
 * would be held up for seconds by the 67,000 hexagons of a large city. Throws RangeError for a system not known.
 */
export function drawCells(
  rows: readonly CellRow[],
  { cellSize, srid }: { cellSize: number; srid: number },
): Cells {
  const project = projectionBetween(srid, WGS_84);
  const corners: number[] = [];
  for (const { id } of rows)
    for (const { x, y } of cellCorners(id, cellSize)) {
      const [lon, lat] = project(x, y);
      corners.push(Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS);
    }
  return { cellSize, ids: rows.map(({ id }) => id), corners, onLand: rows.map(({ onLand }) => onLand) };
}
