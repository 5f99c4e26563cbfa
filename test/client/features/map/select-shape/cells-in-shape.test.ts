import { describe, expect, it } from "vitest";
import {
  cellsInShape,
  rectangleShape,
} from "../../../../../client/features/map/select-shape/cells-in-shape.ts";
import { hexagonField } from "./hexagons.ts";

const field = hexagonField(5, 5);
const centreOf = (index: number) => field[index]?.centre ?? [0, 0];

describe("the hexagons a drawn shape marks", () => {
  it("are those whose centre lies inside, wherever their corners are", () => {
    const [west, south] = centreOf(0);
    const [east, north] = centreOf(12);
    // Columns 0–2, rows 0–2; the odd column lies half a row higher, so that its third centre is outside.
    const shape = rectangleShape([west - 1e-6, south - 1e-6], [east + 1e-6, north + 1e-6]);
    const expected = [0, 1, 2, 5, 6, 10, 11, 12].map((index) => field[index]?.id);
    expect(cellsInShape(shape, field)).toEqual(expected);
  });

  it("are the same whichever corners of a rectangle were drawn first", () => {
    const there = rectangleShape(centreOf(0), centreOf(18));
    const back = rectangleShape(centreOf(18), centreOf(0));
    expect(cellsInShape(back, field)).toEqual(cellsInShape(there, field));
  });

  it("are one hexagon when the shape lies between centres", () => {
    const [lon, lat] = centreOf(7);
    const shape = rectangleShape([lon + 2e-4, lat + 2e-4], [lon + 3e-4, lat + 3e-4]);
    expect(cellsInShape(shape, field)).toEqual([field[7]?.id]);
  });

  it("are none far from the municipality, and none for a stroke of two corners", () => {
    expect(cellsInShape(rectangleShape([10, 10], [11, 11]), field)).toEqual([]);
    expect(cellsInShape([centreOf(0), centreOf(12)], field)).toEqual([]);
  });

  it("leave out what lies in the bay of a lasso", () => {
    const [west, south] = [-0.01, -0.01];
    const [east, north] = [0.02, 0.02];
    const middle = centreOf(12);
    // A square with a notch from above down past the centre of the middle hexagon.
    const shape = [
      [west, south],
      [east, south],
      [east, north],
      [middle[0] + 1e-4, north],
      [middle[0] + 1e-4, middle[1] - 1e-4],
      [middle[0] - 1e-4, middle[1] - 1e-4],
      [middle[0] - 1e-4, north],
      [west, north],
    ] as const;
    const marked = cellsInShape(
      shape.map(([lon, lat]) => [lon, lat]),
      field,
    );
    expect(marked).not.toContain(field[12]?.id);
    expect(marked).toContain(field[11]?.id);
    expect(marked).toContain(field[7]?.id);
  });
});
