import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logGamma, stirlingCorrection } from "#core/domain/statistics/log-gamma.ts";
import { relativeError } from "./relative-error.ts";

// mpmath 1.3.0 with 40 digits, rounded to a double.
const GOLDEN: [x: number, log: number, correction: number][] = [
  [0.001, 6.907178885383853, 2.5422704679670947],
  [0.5, 0.5723649429247001, 0.15342640972002736],
  [1.5, -0.12078223763524522, 0.05481412105191765],
  [3, Math.LN2, 0.02767792568499834],
  [10, 12.801827480081469, 0.00833056343336287],
  [100.25, 360.28455963776423, 0.0008312524383751668],
  [1e6, 12815504.569147611, 8.333333333333056e-8],
];

describe("the logarithm of the gamma function", () => {
  it.each(GOLDEN)(
    "is right to 15 digits at %d, and so is what Stirling's formula lacks",
    (x, log, correction) => {
      expect(Math.abs(logGamma(x) - log)).toBeLessThan(3e-15 * Math.max(1, Math.abs(log)));
      expect(relativeError(stirlingCorrection(x), correction)).toBeLessThan(1e-13);
    },
  );

  it("grows by ln x from x to x + 1", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e5, noNaN: true }), (x) => {
        const expected = logGamma(x) + Math.log(x);
        expect(Math.abs(logGamma(x + 1) - expected)).toBeLessThan(1e-13 * Math.max(1, Math.abs(expected)));
      }),
    );
  });

  it.each([0, -1, NaN, Infinity])("refuses %d", (x) => {
    expect(() => logGamma(x)).toThrow(RangeError);
    expect(() => stirlingCorrection(x)).toThrow(RangeError);
  });
});
