import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clopperPearson } from "#core/domain/statistics/clopper-pearson.ts";

const tries = fc.integer({ min: 1, max: 400 });
const binomials = tries.chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) }));

describe("the exact interval of a share", () => {
  // scipy 1.17.1, stats.binomtest(k, n).proportion_ci(method="exact").
  it.each([
    [0, 20, 0, 0.16843347098308548],
    [12, 42, 0.15719146676573847, 0.445838803307969],
    [1_452, 1_669, 0.8528951127432484, 0.8857555818612652],
  ])("of %d of %d agrees with scipy", (hits, n, low, high) => {
    expect(clopperPearson(hits, n).low).toBeCloseTo(low, 12);
    expect(clopperPearson(hits, n).high).toBeCloseTo(high, 12);
  });

  it("has an end that can be worked by hand when all or none are hits", () => {
    // None of 4: (1 − high)⁴ = 0.025.
    expect(clopperPearson(0, 4)).toEqual({ low: 0, high: expect.closeTo(1 - 0.025 ** 0.25, 14) as number });
    expect(clopperPearson(4, 4)).toEqual({ low: expect.closeTo(0.025 ** 0.25, 14) as number, high: 1 });
  });

  it("holds the share seen, mirrors when hits and misses change places, and widens with confidence", () => {
    fc.assert(
      fc.property(binomials, ({ n, k }) => {
        const { low, high } = clopperPearson(k, n);
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
        expect(clopperPearson(n - k, n).low).toBeCloseTo(1 - high, 12);
        expect(clopperPearson(k, n, 0.99).high).toBeGreaterThanOrEqual(high);
      }),
    );
  });

  it.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [1.5, 5],
  ])("refuses %d of %d", (hits, n) => {
    expect(() => clopperPearson(hits, n)).toThrow(RangeError);
  });

  it("refuses a confidence of 0 or 1", () => {
    expect(() => clopperPearson(1, 2, 1)).toThrow(RangeError);
    expect(() => clopperPearson(1, 2, 0)).toThrow(RangeError);
  });
});
