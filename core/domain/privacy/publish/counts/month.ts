import { dateOfDay, dayOfDate, dayOfYearMonthDay } from "../../../time/local-day.ts";

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** On which date does a month, YYYY-MM, begin? Throws RangeError for anything else. */
export function firstDateOfMonth(month: string): string {
  requireMonth(month);
  return `${month}-01`;
}

/** Which date is the first after a month, YYYY-MM? Throws RangeError for anything else. */
export function firstDateAfterMonth(month: string): string {
  requireMonth(month);
  return dateOfDay(dayOfYearMonthDay(Number(month.slice(0, 4)), Number(month.slice(5)) + 1, 1));
}

/** Which months, YYYY-MM, hold a day from `from` to before `to`? Dates; none when the period is empty. */
export function monthsOfPeriod(from: string, to: string): string[] {
  const months: string[] = [];
  for (let day = dayOfDate(from), end = dayOfDate(to); day < end;) {
    const month = dateOfDay(day).slice(0, 7);
    months.push(month);
    day = dayOfDate(firstDateAfterMonth(month));
  }
  return months;
}

/** Throws RangeError for anything but a month written YYYY-MM. */
export function requireMonth(month: string): void {
  if (!MONTH.test(month)) throw new RangeError(`A month as YYYY-MM was expected, not "${month}".`);
}
