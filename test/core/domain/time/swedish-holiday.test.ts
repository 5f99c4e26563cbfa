import { describe, expect, it } from "vitest";
import { easterSunday } from "#core/domain/time/easter.ts";
import { dateOfDay, isoWeekday } from "#core/domain/time/local-day.ts";
import {
  swedishHolidayEves,
  swedishPublicHolidays,
  walpurgisNight,
} from "#core/domain/time/swedish-holiday.ts";

const years = Array.from({ length: 200 }, (_, index) => 1950 + index);

describe("Easter Sunday", () => {
  it.each([
    "1818-03-22",
    "1943-04-25",
    "1954-04-18",
    "1981-04-19",
    "2000-04-23",
    "2008-03-23",
    "2019-04-21",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2038-04-25",
    "2049-04-18",
  ])("is %s", (date) => {
    expect(dateOfDay(easterSunday(Number(date.slice(0, 4))))).toBe(date);
  });

  it("is a Sunday between 22 March and 25 April", () => {
    for (const year of years) {
      const easter = easterSunday(year);
      expect(isoWeekday(easter)).toBe(7);
      expect(dateOfDay(easter).slice(5) >= "03-22" && dateOfDay(easter).slice(5) <= "04-25").toBe(true);
    }
  });
});

describe("Swedish holidays", () => {
  it("are those of the almanac of 2026", () => {
    expect(swedishPublicHolidays(2026).map(({ day, nameSv }) => `${dateOfDay(day)} ${nameSv}`)).toEqual([
      "2026-01-01 Nyårsdagen",
      "2026-01-06 Trettondedag jul",
      "2026-04-03 Långfredagen",
      "2026-04-05 Påskdagen",
      "2026-04-06 Annandag påsk",
      "2026-05-01 Första maj",
      "2026-05-14 Kristi himmelsfärdsdag",
      "2026-05-24 Pingstdagen",
      "2026-06-06 Sveriges nationaldag",
      "2026-06-20 Midsommardagen",
      "2026-10-31 Alla helgons dag",
      "2026-12-25 Juldagen",
      "2026-12-26 Annandag jul",
    ]);
  });

  it("had Whit Monday instead of the national day until 2004", () => {
    const names = (year: number) => swedishPublicHolidays(year).map(({ nameSv }) => nameSv);
    expect(names(2004)).toContain("Annandag pingst");
    expect(names(2004)).not.toContain("Sveriges nationaldag");
    expect(names(2005)).toContain("Sveriges nationaldag");
  });

  it("keep midsummer and All Saints on a Saturday within their weeks", () => {
    for (const year of years) {
      const found = swedishPublicHolidays(year);
      const [midsummer, allSaints] = ["Midsommardagen", "Alla helgons dag"].map(
        (name) => found.find(({ nameSv }) => nameSv === name)?.day ?? Number.NaN,
      );
      for (const day of [midsummer, allSaints]) expect(isoWeekday(day ?? Number.NaN)).toBe(6);
      expect(
        dateOfDay(midsummer ?? 0).slice(5) >= "06-20" && dateOfDay(midsummer ?? 0).slice(5) <= "06-26",
      ).toBe(true);
      expect(
        dateOfDay(allSaints ?? 0).slice(5) >= "10-31" && dateOfDay(allSaints ?? 0).slice(5) <= "11-06",
      ).toBe(true);
    }
  });

  it("have three free eves and Walpurgis Night beside them", () => {
    expect(swedishHolidayEves(2026).map(({ day }) => dateOfDay(day))).toEqual([
      "2026-06-19",
      "2026-12-24",
      "2026-12-31",
    ]);
    expect(dateOfDay(walpurgisNight(2026).day)).toBe("2026-04-30");
  });
});
