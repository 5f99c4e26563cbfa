import { expect, it } from "vitest";
import { weekMarks } from "../../../../../client/features/map/series/week-marks.ts";
import { weekSeries } from "../../../../../client/features/map/series/week-series.ts";

const points = weekSeries({ from: "2026-04-20", to: "2026-05-11" }, new Map(), "2026-11-23");

const mark = (kind: "valborg" | "school_break" | "holiday", first: string, last = first) => ({
  kind,
  nameSv: "",
  nameEn: "",
  first,
  last,
});

it("marks of the calendar lie on their weeks, cut to the weeks shown", () => {
  const marks = [
    mark("valborg", "2026-04-30"),
    mark("school_break", "2026-04-10", "2026-04-22"),
    mark("holiday", "2026-05-01"),
    mark("valborg", "2025-04-30"),
    mark("school_break", "2026-06-15", "2026-08-18"),
  ];
  expect(weekMarks(points, marks)).toEqual([
    { kind: "valborg", first: 1, last: 1 },
    { kind: "school_break", first: 0, last: 0 },
  ]);
});
