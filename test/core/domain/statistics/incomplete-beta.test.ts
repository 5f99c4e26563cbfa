import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaDensity, incompleteBeta } from "#core/domain/statistics/incomplete-beta.ts";
import { inverseIncompleteBeta } from "#core/domain/statistics/inverse-incomplete-beta.ts";
import { relativeError } from "./relative-error.ts";

// Parts of 1,024, so that 1 − x is exact.
const shares = fc.integer({ min: 0, max: 1_024 }).map((part) => part / 1_024);
const shapes = fc.double({ min: 0.1, max: 3_000, noNaN: true });

describe("the regularised incomplete beta function", () => {
  // mpmath 1.3.0 with 40 digits, rounded to a double.
  it.each([
    [0.3, 2, 3, 0.3483],
    [0.1, 0.5, 0.5, 0.20483276469913345],
    [0.037037037037037035, 7, 21, 4.4081125192377766e-5],
    [0.001, 10, 90, 1.436827941554777e-17],
    [0.45, 1_000, 1_000, 3.683198869007578e-6],
    [0.9, 3, 2, 0.9477],
    [0.6, 5_000, 3_000, 2.2903086766273516e-6],
  ])("at %d with shapes %d and %d is right to 13 digits", (x, a, b, share) => {
    expect(relativeError(incompleteBeta(x, a, b), share)).toBeLessThan(1e-13);
  });

  it("is the chance of k or more hits, added up by hand", () => {
    // 2 or more of 3 at 0.3: 3 · 0.09 · 0.7 + 0.027.
    expect(incompleteBeta(0.3, 2, 2)).toBeCloseTo(0.216, 15);
  });

  it("is complemented by the other end, and never falls", () => {
    fc.assert(
      fc.property(shares, shares, shapes, shapes, (one, other, a, b) => {
        expect(incompleteBeta(one, a, b) + incompleteBeta(1 - one, b, a)).toBeCloseTo(1, 11);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(incompleteBeta(low, a, b)).toBeLessThanOrEqual(incompleteBeta(high, a, b) + 1e-12);
      }),
    );
  });

  it("has the density as its slope", () => {
    const step = 1e-6;
    const slope = (incompleteBeta(0.4 + step, 3, 5) - incompleteBeta(0.4 - step, 3, 5)) / (2 * step);
    expect(betaDensity(0.4, 3, 5)).toBeCloseTo(slope, 8);
  });

  it("refuses shares outside of 0 to 1 and shapes of 0", () => {
    expect(() => incompleteBeta(1.1, 2, 2)).toThrow(RangeError);
    expect(() => incompleteBeta(NaN, 2, 2)).toThrow(RangeError);
    expect(() => incompleteBeta(0.5, 0, 2)).toThrow(RangeError);
    expect(() => betaDensity(0.5, 2, Infinity)).toThrow(RangeError);
  });
});

describe("its inverse", () => {
  // mpmath 1.3.0 with 40 digits, rounded to a double.
  it.each([
    [0.025, 3, 8, 0.06673951117773447],
    [0.025, 1, 10, 0.0025285785444617843],
    [1e-6, 20, 5, 0.34097004889085447],
    [0.5, 100, 300, 0.2495830001077997],
  ])("for share %d with shapes %d and %d is right to 13 digits", (share, a, b, x) => {
    expect(relativeError(inverseIncompleteBeta(share, a, b), x)).toBeLessThan(1e-13);
  });

  it("leads back to the share", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.5, noNaN: true }), shapes, shapes, (share, a, b) => {
        expect(relativeError(incompleteBeta(inverseIncompleteBeta(share, a, b), a, b), share)).toBeLessThan(
          1e-8,
        );
      }),
    );
  });

  it("has the ends at 0 and 1 and refuses what is no share", () => {
    expect(inverseIncompleteBeta(0, 2, 3)).toBe(0);
    expect(inverseIncompleteBeta(1, 2, 3)).toBe(1);
    expect(() => inverseIncompleteBeta(-0.1, 2, 3)).toThrow(RangeError);
  });
});
