import { dayOfYearMonthDay, isoWeekday, yearOfDay } from "./local-day.ts";
import { swedishHolidayEves, swedishPublicHolidays } from "./swedish-holiday.ts";

const FRIDAY = 5;
const FRIDAY_TO_SUNDAY_DAYS = 3;

/**
 * Is a day a bank day in Sweden: neither a weekend, a public holiday nor one of the eves of midsummer,
 * Christmas and the new year?
 */
export function isSwedishBankDay(day: number): boolean {
  if (isoWeekday(day) > FRIDAY) return false;
  const year = yearOfDay(day);
  return ![...swedishPublicHolidays(year), ...swedishHolidayEves(year)].some((free) => free.day === day);
}

/** On which day is pay day in a month (1–12): the 25th, or the bank day before it? */
export function payday(year: number, month: number): number {
  let day = dayOfYearMonthDay(year, month, 25);
  while (!isSwedishBankDay(day)) day -= 1;
  return day;
}

/** Which Friday to Sunday are the pay day weekend (löningshelg) of a month: the first that begins on pay day or after? */
export function paydayWeekend(year: number, month: number): { firstDay: number; lastDay: number } {
  const paidOn = payday(year, month);
  const friday = paidOn + ((FRIDAY - isoWeekday(paidOn) + 7) % 7);
  return { firstDay: friday, lastDay: friday + FRIDAY_TO_SUNDAY_DAYS - 1 };
}
