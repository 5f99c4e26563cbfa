import { cellNeighbours } from "#core/domain/place/hexgrid.ts";
import type { HexagonCell, Position } from "../canvas/hexagon-geometry.ts";

/** One edge of an outline in degrees. */
export type OutlineEdge = readonly [Position, Position];

const STEP_DEG = 60;

/** Which edges of hexagons lie between those marked and all others? In no order. */
export function outlineOfCells(cells: readonly HexagonCell[]): OutlineEdge[] {
  const marked = new Set(cells.map(({ id }) => id));
  return cells.flatMap((cell) =>
    // Neighbours come clockwise from the north, as the bearings of the edges towards them do.
    cellNeighbours(cell.id).flatMap((neighbour, index) =>
      marked.has(neighbour) ? [] : [edgeTowards(cell, index * STEP_DEG)],
    ),
  );
}

function edgeTowards({ corners, centre }: HexagonCell, bearingDeg: number): OutlineEdge {
  const edges = corners.map((corner, index): OutlineEdge => [
    corner,
    corners[(index + 1) % corners.length] ?? corner,
  ]);
  const [first, ...rest] = edges;
  if (!first) return [centre, centre];
  const turn = (edge: OutlineEdge) => turnBetween(bearingOf(centre, edge), bearingDeg);
  return rest.reduce((best, edge) => (turn(edge) < turn(best) ? edge : best), first);
}

function bearingOf([lon, lat]: Position, [a, b]: OutlineEdge): number {
  const east = ((a[0] + b[0]) / 2 - lon) * Math.cos((lat * Math.PI) / 180);
  const north = (a[1] + b[1]) / 2 - lat;
  return (Math.atan2(east, north) * 180) / Math.PI;
}

function turnBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return Math.min(turn, 360 - turn);
}
