import { describe, expect, it } from "vitest";
import { cellOf } from "#core/domain/place/hexgrid.ts";
import { projectionBetween } from "../../../server/imports/mapping/coordinate-system.ts";
import { drawCells } from "../../../server/jobs/draw-cells.ts";

const SWEREF_99_TM = 3006;

describe("the hexagons on the map", () => {
  it("have six corners in degrees, shared with their neighbours to the last decimal", () => {
    const [x, y] = projectionBetween(4326, SWEREF_99_TM)(18.164, 59.31);
    const id = cellOf(x, y, 200);
    const drawn = drawCells(
      [
        { id, onLand: true },
        { id: id + 1, onLand: false },
      ],
      { cellSize: 200, srid: SWEREF_99_TM },
    );
    expect(drawn).toMatchObject({ cellSize: 200, ids: [id, id + 1], onLand: [true, false] });
    const corners = Array.from({ length: 12 }, (_, at) => drawn.corners.slice(2 * at, 2 * at + 2).join());
    expect(drawn.corners).toHaveLength(24);
    expect(new Set(corners).size).toBe(10);
    for (const [at, degrees] of drawn.corners.entries())
      expect(Math.abs(degrees - (at % 2 === 0 ? 18.164 : 59.31))).toBeLessThan(0.01);
  });

  it("refuse a coordinate system that is not known", () => {
    expect(() => drawCells([], { cellSize: 200, srid: 1 })).toThrow(RangeError);
  });
});
