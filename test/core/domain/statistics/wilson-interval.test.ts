import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "#core/domain/statistics/wilson-interval.ts";

describe("the interval of a survey share", () => {
  // scipy 1.17.1, stats.binomtest(k, n).proportion_ci(method="wilson").
  it.each([
    [0, 20, 0, 0.16112515805281935],
    [2, 10, 0.056682151454375274, 0.5098375284633583],
    [1_452, 1_669, 0.8529932791964714, 0.8852715417092947],
  ])("of %d of %d agrees with scipy", (hits, n, low, high) => {
    const interval = wilsonInterval(hits, n);
    expect(interval.share).toBe(hits / n);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  it("is about ±1.6 points at 87 % of 1,669 answers", () => {
    const { low, high } = wilsonInterval(1_452, 1_669);
    expect((high - low) / 2).toBeCloseTo(0.016, 3);
  });

  it("stays within 0 to 1, holds the share, mirrors and narrows with more answers", () => {
    const tries = fc.integer({ min: 1, max: 2_000 });
    const surveys = tries.chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })));
    fc.assert(
      fc.property(surveys, ([n, k]) => {
        const { share, low, high } = wilsonInterval(k, n);
        expect(low >= 0 && low <= share && share <= high && high <= 1).toBe(true);
        expect(wilsonInterval(n - k, n).low).toBeCloseTo(1 - high, 12);
        const larger = wilsonInterval(4 * k, 4 * n);
        expect(larger.high - larger.low).toBeLessThan(high - low);
      }),
    );
  });

  it("refuses a survey without answers", () => {
    expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
    expect(() => wilsonInterval(5, 4)).toThrow(RangeError);
  });
});
