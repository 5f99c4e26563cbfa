import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aoristicWeightsBetween } from "#core/domain/time/aoristic.ts";
import { aoristicSum } from "#core/domain/time/aoristic-sum.ts";

const ZONE = "Europe/Stockholm";
const HOUR = 3_600_000;
// Four years of days, both changes of the clocks in each.
const interval = fc
  .tuple(
    fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2026, 11, 31) }),
    fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 8 * 24 * HOUR }),
      fc.constantFrom(HOUR, 24 * HOUR, 168 * HOUR),
    ),
  )
  .map(([from, length]) => [from, from + length] as const);

const sumOf = (intervals: readonly (readonly [number, number])[]) =>
  aoristicSum(
    Float64Array.from(intervals, ([from]) => from),
    Float64Array.from(intervals, ([, to]) => to),
    ZONE,
  );

describe("events spread over the hours of the week together", () => {
  it("are the sum of each spread by itself, also where the clocks change", () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 40 }), (intervals) => {
        const expected = new Float64Array(168);
        for (const [from, to] of intervals)
          aoristicWeightsBetween(from, to, ZONE).forEach((weight, hour) => {
            expected[hour] = (expected[hour] ?? 0) + weight;
          });
        const sums = sumOf(intervals);
        for (const [hour, sum] of sums.entries()) expect(sum).toBeCloseTo(expected[hour] ?? NaN, 9);
      }),
      { numRuns: 200 },
    );
  });

  it("keep their number, round the end of the week as well", () => {
    const sunday = Date.UTC(2026, 10, 22, 20, 30);
    const sums = sumOf([[sunday, sunday + 5 * HOUR]]);
    expect(
      [sums[165], sums[166], sums[167], sums[0], sums[1], sums[2]].map((sum) => sum?.toFixed(3)),
    ).toEqual(["0.100", "0.200", "0.200", "0.200", "0.200", "0.100"]);
  });

  it("lie in their hours before 1970 and in days to come as well", () => {
    for (const from of [Date.UTC(1803, 4, 2, 3, 4), Date.UTC(2300, 4, 2, 3, 4)]) {
      const sums = sumOf([[from, from + 90 * HOUR]]);
      const expected = aoristicWeightsBetween(from, from + 90 * HOUR, ZONE);
      for (const [hour, sum] of sums.entries()) expect(sum).toBeCloseTo(expected[hour] ?? NaN, 9);
    }
  });

  it("are refused with an end before its start", () => {
    expect(() => sumOf([[2, 1]])).toThrow(RangeError);
    expect(() => sumOf([[NaN, 1]])).toThrow(RangeError);
    expect(() => aoristicSum(Float64Array.of(1), new Float64Array(0), ZONE)).toThrow(/1 starts but 0 ends/);
    expect(sumOf([])).toEqual(new Float64Array(168));
  });
});
