import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coarsenToGrid } from "#core/domain/privacy/coarsen-home.ts";

describe("coarsenToGrid", () => {
  test("moves a dwelling to the centre of its 100 m square", () => {
    expect(coarsenToGrid(689_849.01, 6_576_069.34)).toEqual({ x: 689_850, y: 6_576_050 });
  });

  test("gives a point on a line to the square above and to the right", () => {
    expect(coarsenToGrid(689_800, 6_576_000)).toEqual({ x: 689_850, y: 6_576_050 });
  });

  test("works on both sides of the origin", () => {
    expect(coarsenToGrid(-0.5, 0.5)).toEqual({ x: -50, y: 50 });
  });

  test("takes another side of the square", () => {
    expect(coarsenToGrid(689_849, 6_576_069, 250)).toEqual({ x: 689_875, y: 6_576_125 });
  });

  test("gives every dwelling of a square the same point, and never moves that point again", () => {
    const metres = fc.double({ min: -1e7, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(metres, metres, (x, y) => {
        const home = coarsenToGrid(x, y);
        expect(Math.abs(home.x - x)).toBeLessThanOrEqual(50);
        expect(Math.abs(home.y - y)).toBeLessThanOrEqual(50);
        expect(coarsenToGrid(home.x, home.y)).toEqual(home);
      }),
    );
  });

  test("refuses coordinates and grids that are none", () => {
    expect(() => coarsenToGrid(Number.NaN, 0)).toThrow(RangeError);
    expect(() => coarsenToGrid(0, Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => coarsenToGrid(0, 0, 0)).toThrow(RangeError);
    expect(() => coarsenToGrid(0, 0, Number.NaN)).toThrow(RangeError);
  });
});
