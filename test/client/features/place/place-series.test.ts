import { expect, it } from "vitest";
import { isoWeekKey, isoWeekOfDay } from "#core/domain/time/iso-week.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import { placeSeries, seriesPeriod } from "../../../../client/features/place/place-series.ts";

const period = seriesPeriod("2026-11-23");
const weekKey = (index: number) => isoWeekKey(isoWeekOfDay(dayOfDate(period.from) + index * 7));
const steady = (changed: Readonly<Record<number, number>> = {}) =>
  Array.from({ length: 82 }, (_, index) => ({ week: weekKey(index), count: changed[index] ?? 3 }));

it("shows a year, each week beside its own history", () => {
  const points = placeSeries(steady(), period);
  expect(points).toHaveLength(52);
  expect(points.at(-1)).toMatchObject({ monday: "2026-11-16", expected: 3, isAlarm: false });
  expect(points.every(({ most }) => most !== null && most > 3)).toBe(true);
});

it("marks a week with far more events than its history explains, and a week without rows is 0", () => {
  const points = placeSeries(
    steady({ 80: 30 }).filter((_row, index) => index !== 79),
    period,
  );
  expect(points.filter(({ isAlarm }) => isAlarm).map(({ count }) => count)).toEqual([30]);
  expect(points.at(-3)?.count).toBe(0);
});

it("says nothing of a place without events", () => {
  expect(placeSeries([], period).some(({ isAlarm }) => isAlarm)).toBe(false);
});

it("marks a week with far fewer events as well, and says none where that would be no surprise", () => {
  const many = Array.from({ length: 82 }, (_, index) => ({
    week: weekKey(index),
    count: index === 80 ? 1 : 20,
  }));
  const points = placeSeries(many, period);
  expect(points.filter(({ isLull }) => isLull).map(({ count }) => count)).toEqual([1]);
  expect(points.at(-2)?.least).toBeGreaterThan(1);
  expect(placeSeries(steady({ 80: 0 }), period).some(({ isLull }) => isLull)).toBe(false);
});
