import { expect, it } from "vitest";
import { darkWeeks } from "../../../../../client/features/map/series/dark-weeks.ts";
import type { WeekPoint } from "../../../../../client/features/map/series/week-series.ts";

it("takes a week's darkness from the month of its Monday, null where the calendar ends", () => {
  const points = ["2026-11-30", "2026-12-07", "2027-01-04"].map((monday) => ({ monday }) as WeekPoint);
  const darkness = [
    { month: "2026-11", hours: Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 1 : 0)) },
    { month: "2026-12", hours: Array.from({ length: 24 }, () => 0.75) },
  ];
  expect(darkWeeks(points, darkness)).toEqual([0.5, 0.75, null]);
});
