import { expect, it } from "vitest";
import { weightedDisplacementDifference } from "#core/domain/evaluation/weighted-displacement-difference.ts";

it("gives the published example of Wheeler and Ratcliffe", () => {
  // 2018, table 2: the gang abatement in Allentown.
  const answer = weightedDisplacementDifference({
    treated: { before: 207, after: 110 },
    control: { before: 308, after: 318 },
    treatedBuffer: { before: 178, after: 157 },
    controlBuffer: { before: 150, after: 140 },
  });
  expect(answer.local).toBe(-107);
  expect(answer.displacement).toBe(-11);
  expect(answer.total).toBe(-118);
  expect(answer.error).toBeCloseTo(39.597_979_746_447, 9);
  expect(answer.low).toBeCloseTo(-195.610_614_163_582, 6);
  expect(answer.high).toBeCloseTo(-40.389_385_836_418, 6);
});

it("says nothing sure of few events, and refuses counts that are none", () => {
  const few = weightedDisplacementDifference({
    treated: { before: 20, after: 10 },
    control: { before: 20, after: 20 },
  });
  expect(few.low).toBeLessThan(0);
  expect(few.high).toBeGreaterThan(0);
  expect(() =>
    weightedDisplacementDifference({
      treated: { before: -1, after: 0 },
      control: { before: 0, after: 0 },
    }),
  ).toThrow(RangeError);
});
