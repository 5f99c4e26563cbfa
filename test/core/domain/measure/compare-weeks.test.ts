import { expect, it } from "vitest";
import { compareCounts, compareWeeks } from "#core/domain/measure/compare-weeks.ts";

const weeks = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([now, beforeSum], at) => ({ week: 18 + at, now, beforeSum }));

it("finds a clear fall over the weeks together, and says nothing of single ones", () => {
  const found = compareWeeks(
    weeks([
      [4, 14],
      [5, 12],
      [3, 15],
      [6, 13],
    ]),
    1,
  );
  expect(found.total).toMatchObject({ now: 18, before: 54 });
  expect(found.total.ratio).toBeCloseTo(1 / 3, 6);
  // R 4.2.2: poisson.test(c(18, 54))$conf.int
  expect(found.total.low).toBeCloseTo(0.1839821293, 8);
  expect(found.total.high).toBeCloseTo(0.5773569082, 8);
  expect(found.verdict).toBe("fewer");
  expect(found.weeks.map(({ week }) => week)).toEqual([18, 19, 20, 21]);
});

it("takes the mean of several years before as one year's number", () => {
  expect(compareCounts(20, 60, 3)).toMatchObject({ now: 20, before: 20, ratio: 1 });
  expect(compareWeeks(weeks([[20, 60]]), 3).verdict).toBe("unclear");
});

it("calls what chance would give unclear, and too little too little", () => {
  expect(
    compareWeeks(
      weeks([
        [9, 12],
        [11, 10],
      ]),
      1,
    ).verdict,
  ).toBe("unclear");
  expect(
    compareWeeks(
      weeks([
        [0, 4],
        [1, 4],
      ]),
      1,
    ).verdict,
  ).toBe("too_few");
});

it("has no ratio where nothing happened, and no upper bound where nothing happened before", () => {
  expect(compareCounts(0, 0, 2)).toEqual({ now: 0, before: 0, ratio: null, low: null, high: null });
  expect(compareCounts(3, 0, 1)).toMatchObject({ ratio: null, high: null });
});
