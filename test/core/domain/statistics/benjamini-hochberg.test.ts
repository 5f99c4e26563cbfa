import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "#core/domain/statistics/benjamini-hochberg.ts";
import { isMissing, outsideJson } from "./method-files.ts";

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });

describe("Benjamini–Hochberg", () => {
  it("adjusts a case worked by hand", () => {
    // Ranks 1, 2, 3: 0.01·3/1, 0.04·3/2 and 0.04·3/3, the smaller of which rules.
    expect(Array.from(benjaminiHochberg([0.04, 0.01, 0.04]))).toEqual([0.04, 0.03, 0.04]);
  });

  it("leaves a single p-value and an empty list as they are", () => {
    expect(Array.from(benjaminiHochberg([0.2]))).toEqual([0.2]);
    expect(benjaminiHochberg([])).toHaveLength(0);
  });

  it("never falls below p or rises above 1, and keeps the order", () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const adjusted = benjaminiHochberg(p);
        p.forEach((value, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value * (1 - 1e-15));
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (value < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? NaN);
          });
        });
      }),
    );
  });

  it("answers each value the same in any order", () => {
    fc.assert(
      fc.property(pValues, (p) => {
        expect(Array.from(benjaminiHochberg(p.toReversed()))).toEqual(
          Array.from(benjaminiHochberg(p)).toReversed(),
        );
      }),
    );
  });

  it.each([[[0.1, -0.1]], [[1.1]], [[0.5, NaN]]])("refuses %j", (p) => {
    expect(() => benjaminiHochberg(p)).toThrow(RangeError);
  });
});

describe.skipIf(isMissing("getis_ord"))(
  "Benjamini–Hochberg beside scipy.stats.false_discovery_control 1.17.1",
  () => {
    it("agrees to 15 digits", () => {
      const { p, BH } = outsideJson("getis_ord/fdr_expected.json") as { p: number[]; BH: number[] };
      benjaminiHochberg(p).forEach((value, index) => expect(value).toBeCloseTo(BH[index] ?? NaN, 15));
    });
  },
);
