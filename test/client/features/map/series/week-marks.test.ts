import { expect, it } from "vitest";
import {
  type MarkKind,
  marksOfWeek,
  weekMarks,
} from "../../../../../client/features/map/series/week-marks.ts";
import { weekSeries } from "../../../../../client/features/map/series/week-series.ts";

const points = weekSeries({ from: "2026-04-20", to: "2026-05-11" }, new Map(), "2026-11-23");

const mark = (kind: MarkKind, first: string, last = first) => ({
  kind,
  nameSv: kind,
  nameEn: kind,
  first,
  last,
});

it("marks of the calendar lie on their weeks, cut to the weeks shown", () => {
  const marks = [
    mark("valborg", "2026-04-30"),
    mark("school_break", "2026-04-10", "2026-04-22"),
    mark("holiday", "2026-05-01"),
    mark("payday_weekend", "2026-04-24", "2026-04-26"),
    mark("valborg", "2025-04-30"),
    mark("school_break", "2026-06-15", "2026-08-18"),
  ];
  expect(weekMarks(points, marks)).toEqual([
    { kind: "valborg", nameSv: "valborg", nameEn: "valborg", first: 1, last: 1 },
    { kind: "school_break", nameSv: "school_break", nameEn: "school_break", first: 0, last: 0 },
    { kind: "holiday", nameSv: "holiday", nameEn: "holiday", first: 1, last: 1 },
    { kind: "payday_weekend", nameSv: "payday_weekend", nameEn: "payday_weekend", first: 0, last: 0 },
  ]);
});

it("a week knows its marks, each name once", () => {
  const marks = weekMarks(points, [
    mark("school_break", "2026-04-10", "2026-04-22"),
    mark("holiday", "2026-04-27"),
    mark("holiday", "2026-04-28"),
  ]);
  expect(marksOfWeek(marks, 0).map(({ kind }) => kind)).toEqual(["school_break"]);
  expect(marksOfWeek(marks, 1).map(({ kind }) => kind)).toEqual(["holiday"]);
  expect(marksOfWeek(marks, 2)).toEqual([]);
});
