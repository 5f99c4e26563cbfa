import { describe, expect, it } from "vitest";
import { lowCountLull } from "#core/domain/statistics/low-count-lull.ts";
import { createRandom } from "#core/domain/statistics/random.ts";

const HISTORY = 30;
const settings = { falseAlarmRate: 0.01 };
const lastOf = (counts: readonly number[]) => lowCountLull(counts, settings).at(-1);
const steady = (count: number) => Array.from({ length: HISTORY }, () => count);

describe("a week with fewer events than its history explains", () => {
  it("is known where as few or fewer come once in a hundred such weeks", () => {
    // Given 26 × 10 + x events in 27 weeks, P(Binomial(260 + x, 1/27) ≤ x): 0.0031 for 2, 0.0114 for 3.
    expect(lastOf([...steady(10), 2])).toEqual({ lullTo: 2, isLull: true });
    expect(lastOf([...steady(10), 3])).toEqual({ lullTo: 2, isLull: false });
  });

  it("is not claimed where none at all is no surprise", () => {
    expect(lastOf([...steady(3), 0])).toEqual({ lullTo: null, isLull: false });
    expect(lastOf([...steady(0), 0])).toEqual({ lullTo: null, isLull: false });
  });

  it("says nothing without a whole history", () => {
    expect(lowCountLull(steady(9), settings)).toEqual(steady(9).map(() => null));
  });

  it("is called so for at most as many ordinary weeks as promised, scattered ones too", () => {
    const random = createRandom(7, "lull");
    for (const dispersion of [1, 2]) {
      let called = 0;
      const runs = 4000;
      for (let run = 0; run < runs; run++) {
        const counts = Array.from({ length: HISTORY + 1 }, () => draw(12, dispersion));
        if (lowCountLull(counts, { ...settings, dispersion }).at(-1)?.isLull === true) called++;
      }
      expect(called / runs).toBeLessThan(0.0145);
    }
    // Pairs of events scatter twice as much as single ones.
    function draw(mean: number, dispersion: number): number {
      let [count, chance] = [-1, Math.exp(mean / dispersion)];
      while (chance > 1) {
        count++;
        chance *= random();
      }
      return count * dispersion;
    }
  });
});
