import { cellAt, cellCorners } from "../../../../../core/domain/place/hexgrid.ts";
import {
  type HexagonCell,
  hexagonCells,
} from "../../../../../client/features/map/canvas/hexagon-geometry.ts";

const DEGREE_M = 111_320;
const ACROSS_M = 200;
// Off the edge of the grid, where hexagons have fewer neighbours.
const FIRST_ROW = 4;

/** A small field of hexagons, laid out column by column near the equator so that a degree is a degree. */
export function hexagonField(columns: number, rows: number): HexagonCell[] {
  const ids = Array.from({ length: columns }, (_, column) =>
    Array.from({ length: rows }, (_unused, row) => cellAt({ column, row: row + FIRST_ROW })),
  ).flat();
  const corners = ids.flatMap((id) =>
    cellCorners(id, ACROSS_M).flatMap(({ x, y }) => [x / DEGREE_M, y / DEGREE_M]),
  );
  return hexagonCells({ cellSize: ACROSS_M, ids, corners, onLand: ids.map(() => true) });
}
