/** The date part of a Swedish personal number. */
export interface PersonalDate {
  /** The day was written plus 60, as in a samordningsnummer. */
  readonly isCoordination: boolean;
  /** 2015–2035, years in which the things reported here happen: the digits may be a time stamp. */
  readonly mayBeEventDate: boolean;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const COORDINATION_DAYS = 60;
const FIRST_EVENT_YEAR = 2015;
const LAST_EVENT_YEAR = 2035;

/**
 * Which date do six (YYMMDD) or eight (CCYYMMDD, centuries 18–20) digits give, from index `at`? Null when none: month
 * 13 or 20 and above (an organisation number), 30 February. Without a century 29 February needs a leap
 * year in any of the three.
 */
export function readPersonalDate(digits: ArrayLike<number>, at: number, count: 6 | 8): PersonalDate | null {
  const century = count === 8 ? pair(digits, at) : null;
  if (century !== null && (century < 18 || century > 20)) return null;
  const offset = count === 8 ? at + 2 : at;
  const yearOfCentury = pair(digits, offset);
  const month = pair(digits, offset + 2);
  const written = pair(digits, offset + 4);
  const isCoordination = written > COORDINATION_DAYS;
  const day = isCoordination ? written - COORDINATION_DAYS : written;
  const isLeap = century === null ? yearOfCentury % 4 === 0 : isLeapYear(century * 100 + yearOfCentury);
  const lastDay = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  if (day < 1 || day > lastDay) return null;
  const year = (century ?? 20) * 100 + yearOfCentury;
  return { isCoordination, mayBeEventDate: year >= FIRST_EVENT_YEAR && year <= LAST_EVENT_YEAR };
}

/** Do four digits read as a clock time, 00:00–23:59? */
export function isClock(digits: ArrayLike<number>): boolean {
  return digits.length === 4 && pair(digits, 0) < 24 && pair(digits, 2) < 60;
}

function pair(digits: ArrayLike<number>, index: number): number {
  return (digits[index] ?? 0) * 10 + (digits[index + 1] ?? 0);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
