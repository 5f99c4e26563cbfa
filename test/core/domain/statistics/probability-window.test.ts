import { describe, expect, it } from "vitest";
import { binomialWindow, poissonWindow } from "#core/domain/statistics/probability-window.ts";

describe("the window of likely counts", () => {
  it("holds the Poisson probabilities, with their sum 1", () => {
    const { first, probabilities } = poissonWindow(2.5, 1e-12);
    expect(first).toBe(0);
    expect(probabilities[0]).toBeCloseTo(Math.exp(-2.5), 12);
    expect(probabilities[3]).toBeCloseTo((Math.exp(-2.5) * 2.5 ** 3) / 6, 12);
    expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 14);
  });

  it("holds the binomial probabilities up to the number of tries", () => {
    expect(binomialWindow(3, 0.5, 1e-12)).toEqual({
      first: 0,
      probabilities: Float64Array.of(0.125, 0.375, 0.375, 0.125),
    });
    expect(binomialWindow(4, 1, 1e-12)).toEqual({ first: 4, probabilities: Float64Array.of(1) });
    expect(binomialWindow(4, 0, 1e-12)).toEqual({ first: 0, probabilities: Float64Array.of(1) });
  });

  it("has its mean where it should and leaves out only what is unlikely", () => {
    const { first, probabilities } = poissonWindow(5_000, 1e-20);
    const mean = probabilities.reduce((sum, value, index) => sum + value * (first + index), 0);
    expect(mean).toBeCloseTo(5_000, 8);
    expect(first).toBeGreaterThan(4_000);
    expect(first + probabilities.length).toBeLessThan(6_000);
  });

  it("knows a mean of 0 and refuses one below", () => {
    expect(poissonWindow(0, 1e-12)).toEqual({ first: 0, probabilities: Float64Array.of(1) });
    expect(() => poissonWindow(-1, 1e-12)).toThrow(RangeError);
    expect(() => poissonWindow(NaN, 1e-12)).toThrow(RangeError);
    expect(() => poissonWindow(1, 0)).toThrow(RangeError);
    expect(() => binomialWindow(3, 1.5, 1e-12)).toThrow(RangeError);
    expect(() => binomialWindow(-3, 0.5, 1e-12)).toThrow(RangeError);
  });
});
