import { expect, it } from "vitest";
import { proposeWindows } from "../../../../server/jobs/place-sheet/propose-windows.ts";

const weekWith = (counts: Readonly<Record<number, number>>, everyHour = 0) =>
  Float64Array.from({ length: 168 }, (_, hour) => everyHour + (counts[hour] ?? 0));

it("proposes the hours that hold most, with five events in each window and outside of all", () => {
  const week = weekWith({ 116: 9, 117: 9, 140: 8, 141: 8 }, 0.2);
  const windows = proposeWindows(week);
  const inside = windows.flat().reduce((sum, hour) => sum + (week[hour] ?? 0), 0);
  expect(windows.flat()).toEqual(expect.arrayContaining([116, 117, 140, 141]));
  for (const hours of windows)
    expect(hours.reduce((sum, hour) => sum + (week[hour] ?? 0), 0)).toBeGreaterThanOrEqual(5);
  expect(week.reduce((sum, count) => sum + count, 0) - inside).toBeGreaterThanOrEqual(5);
});

it("proposes the best hours of every day where events are few", () => {
  const week = weekWith(Object.fromEntries(Array.from({ length: 7 }, (_, day) => [day * 24 + 22, 1])), 0.1);
  const [window = [], ...others] = proposeWindows(week);
  expect(others).toEqual([]);
  expect(window).toHaveLength(28);
  expect(window).toContain(22);
});

it("proposes nothing for a week without events", () => {
  expect(proposeWindows(weekWith({}))).toEqual([]);
});
