import { expect, it } from "vitest";
import { placeWeek, shareOfHours } from "../../../../client/features/place/place-week.ts";

const ROWS = [
  { weekhour: 140, count: 6, uncertain: 1 },
  { weekhour: 141, count: 3, uncertain: 3 },
  { weekhour: 2, count: 1, uncertain: 0 },
];

it("counts a night with the day it begins on, and sums rows and columns", () => {
  const week = placeWeek(ROWS, false);
  expect(week.total).toBe(10);
  // Saturday 20 and 21, and Sunday's night after midnight, which is Monday 02.
  expect(week.nights).toEqual([0, 0, 0, 0, 0, 9, 1]);
  expect(week.slots[14]).toBe(6);
  expect(week.hours[140]).toMatchObject({ night: 5, slot: 14, step: 5 });
});

it("leaves out what lies in hours that are not known", () => {
  const week = placeWeek(ROWS, true);
  expect(week.total).toBe(6);
  expect(week.uncertain).toBe(0);
  expect(shareOfHours(week, [140, 141])).toBeCloseTo(5 / 6);
});

it("has no share of nothing", () => {
  expect(shareOfHours(placeWeek([], false), [1, 2])).toBe(0);
});
