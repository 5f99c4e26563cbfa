import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gini } from "#core/domain/statistics/gini.ts";
import { isMissing, outsideJson } from "./method-files.ts";

const values = fc.array(fc.double({ min: 0.001, max: 1_000, noNaN: true }), { minLength: 1, maxLength: 50 });

describe("Gini", () => {
  it("is half the mean difference over the mean, by hand", () => {
    // 1 and 3: mean difference over all four pairs 1, mean 2.
    expect(gini([3, 1])).toBeCloseTo(0.25, 15);
    expect(gini([5, 5, 5])).toBe(0);
    expect(gini([0, 0, 0, 8])).toBe(0.75);
  });

  it("does not change with order or unit, nor when every place comes twice", () => {
    fc.assert(
      fc.property(values, (list) => {
        const value = gini(list);
        expect(value >= -1e-15 && value < 1).toBe(true);
        expect(gini(list.toReversed())).toBe(value);
        expect(gini(list.map((one) => one * 3))).toBeCloseTo(value, 12);
        expect(gini([...list, ...list])).toBeCloseTo(value, 12);
      }),
    );
  });

  it.each([[[]], [[0, 0]], [[1, -1]], [[1, NaN]], [[Infinity, 1]]])("refuses %j", (list) => {
    expect(() => gini(list)).toThrow(RangeError);
  });
});

describe.skipIf(isMissing("concentration"))("Gini beside PySAL", () => {
  it("agrees on income in Mexico's states, 1940", () => {
    const { mexico } = outsideJson("concentration/gini_expected.json") as {
      mexico: { y: number[]; gini: number };
    };
    expect(gini(mexico.y)).toBeCloseTo(mexico.gini, 14);
  });
});
