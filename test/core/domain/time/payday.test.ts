import { describe, expect, it } from "vitest";
import { dateOfDay, dayOfDate, isoWeekday } from "#core/domain/time/local-day.ts";
import { isSwedishBankDay, payday, paydayWeekend } from "#core/domain/time/payday.ts";

describe("pay day", () => {
  it.each([
    [2026, 11, "2026-11-25"],
    [2026, 10, "2026-10-23"],
    [2026, 4, "2026-04-24"],
    [2026, 12, "2026-12-23"],
    [2027, 12, "2027-12-23"],
    [2027, 6, "2027-06-24"],
    [2006, 5, "2006-05-24"],
  ])("of %i-%i is %s, the 25th or the bank day before", (year, month, date) => {
    expect(dateOfDay(payday(year, month))).toBe(date);
  });

  it("is always a bank day", () => {
    for (let year = 2000; year < 2050; year++) {
      for (let month = 1; month <= 12; month++) expect(isSwedishBankDay(payday(year, month))).toBe(true);
    }
  });

  it("is no weekend, no public holiday and none of the free eves", () => {
    for (const date of ["2026-11-21", "2026-04-03", "2026-06-19", "2026-12-24", "2026-12-31"]) {
      expect(isSwedishBankDay(dayOfDate(date))).toBe(false);
    }
    expect(isSwedishBankDay(dayOfDate("2026-04-30"))).toBe(true);
  });
});

describe("the pay day weekend", () => {
  it.each([
    [2026, 11, "2026-11-27", "2026-11-29"],
    [2026, 9, "2026-09-25", "2026-09-27"],
    [2026, 10, "2026-10-23", "2026-10-25"],
    [2026, 12, "2026-12-25", "2026-12-27"],
  ])("of %i-%i is %s to %s", (year, month, first, last) => {
    const { firstDay, lastDay } = paydayWeekend(year, month);
    expect([dateOfDay(firstDay), dateOfDay(lastDay)]).toEqual([first, last]);
  });

  it("begins on a Friday within a week of pay day", () => {
    for (let month = 1; month <= 120; month++) {
      const { firstDay } = paydayWeekend(2020, month);
      const paidOn = payday(2020, month);
      expect(isoWeekday(firstDay)).toBe(5);
      expect(firstDay - paidOn).toBeGreaterThanOrEqual(0);
      expect(firstDay - paidOn).toBeLessThan(7);
    }
  });
});
