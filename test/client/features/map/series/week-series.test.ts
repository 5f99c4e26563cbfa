import { describe, expect, it } from "vitest";
import {
  periodOfWeeks,
  seriesPeriod,
  shownWeeks,
  weekSeries,
  weeksInPeriod,
} from "../../../../../client/features/map/series/week-series.ts";

const today = "2026-11-23";
const shown = { from: "2025-11-24", to: "2026-11-23" };

describe("the series of weeks", () => {
  it("shows the 52 whole weeks before today when the period lies in them", () => {
    expect(shownWeeks({ from: "2026-05-25", to: "2026-11-23" }, today)).toEqual(shown);
  });

  it("shows the 52 weeks that end with an earlier period, and a longer one whole", () => {
    expect(shownWeeks({ from: "2025-01-06", to: "2025-03-03" }, today)).toEqual({
      from: "2024-03-04",
      to: "2025-03-03",
    });
    expect(shownWeeks({ from: "2023-11-29", to: "2026-11-23" }, today)).toEqual({
      from: "2023-11-27",
      to: "2026-11-23",
    });
  });

  it("sets each week beside the same ISO week of the year before", () => {
    const counts = new Map([
      ["2025-W48", 7],
      ["2024-W48", 5],
      ["2026-W47", 12],
      ["2025-W47", 9],
    ]);
    const points = weekSeries(shown, counts, today);
    expect(points).toHaveLength(52);
    expect(points[0]).toMatchObject({
      key: "2025-W48",
      monday: "2025-11-24",
      count: 7,
      lastYear: 5,
      isPartial: false,
    });
    expect(points.at(-1)).toMatchObject({ key: "2026-W47", count: 12, lastYear: 9 });
  });

  it("asks for dates from the same week of the year before on, also across 53 weeks", () => {
    expect(seriesPeriod(shown)).toEqual({ from: "2024-11-25", to: "2026-11-23" });
    expect(seriesPeriod({ from: "2021-01-04", to: "2022-01-03" }).from).toBe("2019-12-30");
    expect(seriesPeriod({ from: "2026-12-28", to: "2027-01-04" }).from).toBe("2025-12-22");
  });

  it("says that the week of today is not over", () => {
    const points = weekSeries({ from: "2026-11-16", to: "2026-11-30" }, new Map(), "2026-11-25");
    expect(points.map((point) => point.isPartial)).toEqual([false, true]);
  });

  it("knows which of its weeks lie in a period, and the period of its weeks", () => {
    const points = weekSeries(shown, new Map(), today);
    const chosen = weeksInPeriod(points, { from: "2026-05-25", to: "2026-11-23" });
    expect(chosen).toEqual([26, 51]);
    expect(periodOfWeeks(points, 51, 26)).toEqual({ from: "2026-05-25", to: "2026-11-23" });
    expect(weeksInPeriod(points, { from: "2020-01-01", to: "2020-02-01" })).toBeNull();
  });
});
