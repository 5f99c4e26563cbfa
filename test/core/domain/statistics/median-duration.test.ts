import { expect, it } from "vitest";
import { medianDuration } from "#core/domain/statistics/median-duration.ts";

const over = (...lengths: number[]) => lengths.map((length) => ({ length, isOver: true }));
const lasting = (...lengths: number[]) => lengths.map((length) => ({ length, isOver: false }));

it("is the middle where all are over", () => {
  expect(medianDuration(over(5, 1, 3))).toBe(3);
  expect(medianDuration(over(4, 2))).toBe(2);
});

it("counts what still lasts, which would make it too short if left out", () => {
  // 1 of 4 over at 1 (3/4 left); at 3 one of the 2 still at risk (3/8 left).
  expect(medianDuration([...over(1, 3), ...lasting(2, 9)])).toBe(3);
  expect(medianDuration([...over(1), ...lasting(2, 9)])).toBeNull();
  expect(medianDuration([])).toBeNull();
});

it("takes what is over before what still lasts at the same length", () => {
  expect(medianDuration([...lasting(2), ...over(2)])).toBe(2);
  expect(() => medianDuration(over(-1))).toThrow(RangeError);
});
