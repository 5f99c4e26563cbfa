import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isoWeekKey,
  isoWeekLabel,
  isoWeekOfDay,
  mondayOfDay,
  mondayOfWeek,
  sameWeekLastYear,
  weeksInIsoYear,
} from "#core/domain/time/iso-week.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";

const weekOf = (date: string) => isoWeekOfDay(dayOfDate(date));

describe("an ISO week", () => {
  it("belongs to the year of its Thursday", () => {
    expect(weekOf("2026-11-23")).toEqual({ year: 2026, week: 48 });
    expect(weekOf("2027-01-03")).toEqual({ year: 2026, week: 53 });
    expect(weekOf("2027-01-04")).toEqual({ year: 2027, week: 1 });
    expect(weekOf("2024-12-30")).toEqual({ year: 2025, week: 1 });
    expect(weekOf("2021-01-01")).toEqual({ year: 2020, week: 53 });
  });

  it("begins on its Monday", () => {
    expect(dateOfDay(mondayOfWeek({ year: 2026, week: 48 }))).toBe("2026-11-23");
    expect(dateOfDay(mondayOfDay(dayOfDate("2026-11-29")))).toBe("2026-11-23");
    expect(dateOfDay(mondayOfWeek({ year: 2025, week: 1 }))).toBe("2024-12-30");
  });

  it("is found again from any of its days", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const monday = mondayOfWeek(isoWeekOfDay(day));
        expect(day - monday).toBeGreaterThanOrEqual(0);
        expect(day - monday).toBeLessThan(7);
      }),
    );
  });

  it("is one of 52 or 53, and no other is taken", () => {
    expect(weeksInIsoYear(2026)).toBe(53);
    expect(weeksInIsoYear(2025)).toBe(52);
    expect(() => mondayOfWeek({ year: 2025, week: 53 })).toThrow(RangeError);
    expect(() => mondayOfWeek({ year: 2025, week: 0 })).toThrow(RangeError);
  });

  it("is compared with the same week of the year before, week 53 with 52", () => {
    expect(sameWeekLastYear({ year: 2026, week: 48 })).toEqual({ year: 2025, week: 48 });
    expect(sameWeekLastYear({ year: 2026, week: 53 })).toEqual({ year: 2025, week: 52 });
  });

  it("is written as a key and as Swedish says it, with a space that does not break", () => {
    expect(isoWeekKey({ year: 2026, week: 8 })).toBe("2026-W08");
    expect(isoWeekLabel({ year: 2026, week: 48 })).toBe("v.\u00a048");
  });
});
