import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dateOfDay,
  dayOfDate,
  dayOfLocal,
  dayOfYearMonthDay,
  isoWeekday,
  yearOfDay,
} from "#core/domain/time/local-day.ts";

describe("a local day", () => {
  it("is counted from 1970-01-01", () => {
    expect(dayOfDate("1970-01-01")).toBe(0);
    expect(dayOfDate("1970-02-01")).toBe(31);
    expect(dayOfDate("1969-12-31")).toBe(-1);
    expect(dayOfYearMonthDay(2026, 11, 23)).toBe(dayOfDate("2026-11-23"));
  });

  it("is written as the date it was read from", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOfDate("0001-01-01"), max: dayOfDate("9999-12-31") }), (day) => {
        expect(dayOfDate(dateOfDay(day))).toBe(day);
      }),
    );
  });

  it("knows leap days, and no date that does not exist", () => {
    expect(dateOfDay(dayOfDate("2024-02-29") + 1)).toBe("2024-03-01");
    for (const text of ["2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "2024-04-31", "", "igår"]) {
      expect(() => dayOfDate(text)).toThrow(RangeError);
    }
  });

  it("has an ISO weekday, Monday first", () => {
    expect(isoWeekday(dayOfDate("2026-11-23"))).toBe(1);
    expect(isoWeekday(dayOfDate("2026-11-29"))).toBe(7);
    expect(isoWeekday(dayOfDate("1969-12-28"))).toBe(7);
  });

  it("lies in a year and holds its wall clock times, also before 1970", () => {
    expect(yearOfDay(dayOfDate("2026-12-31"))).toBe(2026);
    expect(dayOfLocal(Date.parse("1969-12-31T23:59:59Z"))).toBe(-1);
  });

  it("is not written outside of the years 0–9999", () => {
    expect(() => dateOfDay(dayOfDate("9999-12-31") + 1)).toThrow(RangeError);
  });
});
