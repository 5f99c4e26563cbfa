import { describe, expect, it } from "vitest";
import { weeklyDispersion } from "#core/domain/statistics/weekly-dispersion.ts";
import { createRandom } from "#core/domain/statistics/random.ts";
import { drawNegativeBinomial } from "./draw-counts.ts";

describe("the dispersion of weekly counts", () => {
  it("is variance over mean, by hand, and pools series about their own means", () => {
    // 0 and 4: variance 8, mean 2. 10 and 10: variance 0, mean 10.
    expect(weeklyDispersion([[0, 4]])).toBe(4);
    expect(
      weeklyDispersion([
        [0, 4],
        [0, 4],
      ]),
    ).toBe(4);
    expect(
      weeklyDispersion([
        [0, 4],
        [10, 10],
      ]),
    ).toBe(1);
  });

  it("is about 1 for Poisson counts of unlike means, and finds a dispersion that was put in", () => {
    const random = createRandom(21);
    for (const dispersion of [1, 2, 3]) {
      const series = [0.3, 1, 4, 10].map((mean) =>
        Array.from({ length: 2_000 }, () => drawNegativeBinomial(random, mean, dispersion)),
      );
      expect(Math.abs(weeklyDispersion(series) - dispersion)).toBeLessThan(0.1 * dispersion);
    }
  });

  it("refuses short series, counts below 0 and nothing but empty weeks", () => {
    expect(() => weeklyDispersion([[3]])).toThrow(RangeError);
    expect(() => weeklyDispersion([[3, -1]])).toThrow(RangeError);
    expect(() => weeklyDispersion([[0, 0]])).toThrow(RangeError);
    expect(() => weeklyDispersion([])).toThrow(RangeError);
  });
});
