import { dayOfYearMonthDay } from "./local-day.ts";

/**
 * On which day is Easter Sunday in a year of the Gregorian calendar? As days since 1970-01-01.
 * The anonymous algorithm of 1876 as printed in Meeus 1998, Astronomical Algorithms, chapter 8.
 */
export function easterSunday(year: number): number {
  const lunarYear = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * lunarYear + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekdayShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((lunarYear + 11 * epact + 22 * weekdayShift) / 451);
  const daysFromMarch = epact + weekdayShift - 7 * lateMoon + 114;
  return dayOfYearMonthDay(year, Math.floor(daysFromMarch / 31), (daysFromMarch % 31) + 1);
}
