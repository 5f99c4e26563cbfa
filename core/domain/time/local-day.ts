export const DAY_MS = 86_400_000;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Which day number does a calendar date have: days since 1970-01-01, without any time zone?
 * Throws RangeError for anything but an existing date written YYYY-MM-DD.
 */
export function dayOfDate(date: string): number {
  const match = DATE.exec(date);
  const [year, month, dayOfMonth] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)) {
    return dayOfYearMonthDay(year, month, dayOfMonth);
  }
  throw new RangeError(`A date as YYYY-MM-DD was expected, not "${date}".`);
}

/** Which day number do a year, a month (1–12) and a day of the month have? Overflow runs on as in Date. */
export function dayOfYearMonthDay(year: number, month: number, dayOfMonth: number): number {
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, dayOfMonth);
  return midnight.getTime() / DAY_MS;
}

/** Which calendar date, written YYYY-MM-DD, is a day number? Throws RangeError outside the years 0–9999. */
export function dateOfDay(day: number): string {
  const text = new Date(day * DAY_MS).toISOString();
  if (text.length !== 24) throw new RangeError(`Day ${day} is outside the years 0–9999.`);
  return text.slice(0, 10);
}

/** In which calendar year does a day lie? */
export function yearOfDay(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** Which ISO weekday is a day: 1 = Monday … 7 = Sunday? */
export function isoWeekday(day: number): number {
  // Day 0 was a Thursday.
  return modulo(day + 3, 7) + 1;
}

/** On which day does a wall clock time (milliseconds as if it were UTC) fall? */
export function dayOfLocal(localMs: number): number {
  return Math.floor(localMs / DAY_MS);
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

function daysInMonth(year: number, month: number): number {
  return dayOfYearMonthDay(year, month + 1, 1) - dayOfYearMonthDay(year, month, 1);
}
