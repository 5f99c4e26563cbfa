import { bbox, booleanPointInPolygon, polygon } from "@turf/turf";
import type { HexagonCell, Position } from "../canvas/hexagon-geometry.ts";

/**
 * Which hexagons does a drawn shape mark? Those whose centre lies inside; where a shape is so small that no
 * centre does, the one hexagon its middle lies in. `shape`: its corners in degrees, not closed; one that
 * crosses itself is read by the even-odd rule. Returns ascending ids, none for fewer than three corners.
 */
export function cellsInShape(shape: readonly Position[], cells: readonly HexagonCell[]): number[] {
  const [first] = shape;
  if (first === undefined || shape.length < 3) return [];
  const drawn = polygon([[...shape, first].map((corner) => [...corner])]);
  // With its bounds at hand, turf is done with most hexagons at once.
  drawn.bbox = bbox(drawn);
  const inside = cells.filter((cell) => booleanPointInPolygon(cell.centre, drawn));
  if (inside.length > 0) return inside.map(({ id }) => id).sort((a, b) => a - b);
  const [west, south, east, north] = drawn.bbox;
  return cellAround([(west + east) / 2, (south + north) / 2], cells);
}

/** Which corners has the rectangle between two opposite ones? In degrees, in order round it. */
export function rectangleShape([lon0, lat0]: Position, [lon1, lat1]: Position): Position[] {
  return [
    [lon0, lat0],
    [lon1, lat0],
    [lon1, lat1],
    [lon0, lat1],
  ];
}

function cellAround(point: Position, cells: readonly HexagonCell[]): number[] {
  const cell = cells.find(({ corners: [first, ...rest] }) => {
    if (!first) return false;
    return booleanPointInPolygon(point, polygon([[first, ...rest, first]]));
  });
  return cell ? [cell.id] : [];
}
