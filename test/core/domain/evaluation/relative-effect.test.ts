import { expect, it } from "vitest";
import { relativeEffect } from "#core/domain/evaluation/relative-effect.ts";

it("is half where the place halved and the comparison stood still", () => {
  // ln 0.5 ± 1.96 · √(1/50 + 1/100 + 1/100 + 1/100), by hand.
  const found = relativeEffect({ before: 100, after: 50 }, { before: 100, after: 100 });
  expect(found?.ratio).toBe(0.5);
  expect(found?.low).toBeCloseTo(0.3226, 4);
  expect(found?.high).toBeCloseTo(0.775, 4);
  expect(found?.verdict).toBe("fewer");
});

it("is nothing where both fell alike, and not told from chance where the numbers are small", () => {
  expect(relativeEffect({ before: 80, after: 40 }, { before: 60, after: 30 })).toMatchObject({
    ratio: 1,
    verdict: "unclear",
  });
  expect(relativeEffect({ before: 8, after: 4 }, { before: 9, after: 9 })?.verdict).toBe("unclear");
});

it("turns over when before and after change places", () => {
  const one = relativeEffect({ before: 40, after: 90 }, { before: 50, after: 55 });
  const other = relativeEffect({ before: 90, after: 40 }, { before: 55, after: 50 });
  expect((one?.ratio ?? 0) * (other?.ratio ?? 0)).toBeCloseTo(1, 12);
  expect((one?.low ?? 0) * (other?.high ?? 0)).toBeCloseTo(1, 12);
});

it("says nothing of under ten events, bears a nought, and refuses less than nothing", () => {
  expect(relativeEffect({ before: 5, after: 4 }, { before: 50, after: 50 })).toBeNull();
  expect(relativeEffect({ before: 50, after: 50 }, { before: 5, after: 4 })).toBeNull();
  expect(relativeEffect({ before: 20, after: 0 }, { before: 20, after: 20 })).toMatchObject({
    verdict: "fewer",
  });
  expect(() => relativeEffect({ before: -1, after: 20 }, { before: 20, after: 20 })).toThrow(RangeError);
});
