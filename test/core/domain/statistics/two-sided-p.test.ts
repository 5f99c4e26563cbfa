import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twoSidedP } from "#core/domain/statistics/two-sided-p.ts";
import { relativeError } from "./relative-error.ts";

describe("the two-sided p of a z-score", () => {
  // mpmath 1.3.0, erfc(z/√2) with 40 digits, rounded to a double.
  it.each([
    [0.5, 0.6170750774519738],
    [1.96, 0.04999579029644087],
    [2.5, 0.01241933065155227],
    [3, 0.002699796063260189],
    [5, 5.733031437583878e-7],
    [10, 1.523970604832105e-23],
    [20, 5.5072482372124675e-89],
    [37, 1.1451142445049154e-299],
  ])("at %d is right to 12 digits, on both sides", (z, p) => {
    expect(relativeError(twoSidedP(z), p)).toBeLessThan(1e-12);
    expect(twoSidedP(-z)).toBe(twoSidedP(z));
  });

  it("runs from 1 at the mean to 0 far out", () => {
    expect(twoSidedP(0)).toBe(1);
    expect(twoSidedP(40)).toBe(0);
    expect(twoSidedP(Infinity)).toBe(0);
    expect(twoSidedP(NaN)).toBeNaN();
  });

  it("falls as the score grows, also where the way of computing changes", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 30, noNaN: true }), (z) => {
        expect(twoSidedP(z + 1e-6)).toBeLessThan(twoSidedP(z));
      }),
    );
    expect(relativeError(twoSidedP(2.5 - 1e-12), twoSidedP(2.5))).toBeLessThan(1e-10);
  });
});
