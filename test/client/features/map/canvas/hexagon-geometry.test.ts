import { expect, it } from "vitest";
import { hexagonCells } from "../../../../../client/features/map/canvas/hexagon-geometry.ts";

const SIDE_M = 200 / Math.sqrt(3);

function corner(centre: [number, number], degrees: number): [number, number] {
  const angle = (degrees * Math.PI) / 180;
  const metres = 111_320;
  const lon = centre[0] + (Math.cos(angle) * SIDE_M) / (metres * Math.cos((centre[1] * Math.PI) / 180));
  return [lon, centre[1] + (Math.sin(angle) * SIDE_M) / metres];
}

it("a cell is drawn round the middle of its six corners, as wide and as turned as they say", () => {
  const centre: [number, number] = [18.2, 59.3];
  const corners = [10, 70, 130, 190, 250, 310].flatMap((degrees) => corner(centre, degrees));
  const [cell] = hexagonCells({ cellSize: 200, ids: [7], corners, onLand: [true] });
  expect(cell?.id).toBe(7);
  expect(cell?.isOnLand).toBe(true);
  expect(cell?.centre[0]).toBeCloseTo(18.2, 6);
  expect(cell?.centre[1]).toBeCloseTo(59.3, 6);
  expect(cell?.radiusM).toBeCloseTo(SIDE_M, 1);
  expect(cell?.turnDeg).toBeCloseTo(10, 1);
});
