import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateRatio } from "#core/domain/statistics/rate-ratio.ts";

const counts = fc.integer({ min: 0, max: 300 });
const lengths = fc.double({ min: 0.5, max: 60, noNaN: true });

describe("the ratio of two rates", () => {
  it("has the exact conditional interval, from the share of the first count", () => {
    // scipy 1.17.1: exact interval of 12 of 42 is 0.1571915 to 0.4458388; odds times n2/n1 = 13/26.
    const { ratio, low, high } = rateRatio({ x1: 12, n1: 26, x2: 30, n2: 13 });
    expect(ratio).toBeCloseTo(0.2, 14);
    expect(low).toBeCloseTo(0.09325455341708469, 12);
    expect(high).toBeCloseTo(0.40226454501806175, 12);
  });

  it("is open to one side when a count is 0, and to both when both are", () => {
    expect(rateRatio({ x1: 4, n1: 1, x2: 0, n2: 1 })).toMatchObject({ ratio: Infinity, high: Infinity });
    expect(rateRatio({ x1: 0, n1: 1, x2: 4, n2: 1 })).toMatchObject({ ratio: 0, low: 0 });
    expect(rateRatio({ x1: 0, n1: 1, x2: 0, n2: 1 })).toEqual({ ratio: NaN, low: 0, high: Infinity });
  });

  it("holds the ratio seen, and turns over when the two change places", () => {
    fc.assert(
      fc.property(counts, lengths, counts, lengths, (x1, n1, x2, n2) => {
        fc.pre(x1 > 0 && x2 > 0);
        const forth = rateRatio({ x1, n1, x2, n2 });
        const back = rateRatio({ x1: x2, n1: n2, x2: x1, n2: n1 });
        expect(forth.low).toBeLessThan(forth.ratio);
        expect(forth.high).toBeGreaterThan(forth.ratio);
        expect(back.ratio * forth.ratio).toBeCloseTo(1, 12);
        expect(back.low * forth.high).toBeCloseTo(1, 9);
      }),
    );
  });

  it.each([
    { x1: -1, n1: 1, x2: 2, n2: 1 },
    { x1: 1.5, n1: 1, x2: 2, n2: 1 },
    { x1: 1, n1: 0, x2: 2, n2: 1 },
    { x1: 1, n1: 1, x2: 2, n2: Infinity },
    { x1: NaN, n1: 1, x2: 2, n2: 1 },
  ])("refuses $x1 in $n1 against $x2 in $n2", (two) => {
    expect(() => rateRatio(two)).toThrow(RangeError);
  });
});
