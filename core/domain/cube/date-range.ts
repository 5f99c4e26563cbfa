const DAYS = 7;

/** Days of a cube, counted from its first Monday, and the weeks they are on each weekday. */
export interface DateRange {
  /** Inclusive. */
  readonly fromDay: number;
  /** Exclusive, never before `fromDay`. */
  readonly toDay: number;
  /** For each weekday, 0 = Monday, the first week whose such day is in the range. */
  readonly fromWeek: Uint16Array;
  /** For each weekday the first week after those in the range, never before `fromWeek`. */
  readonly toWeek: Uint16Array;
}

interface CubeCalendar {
  readonly firstMonday: number;
  readonly weekCount: number;
}

/** Which of a cube's days lie between two dates (days since 1970-01-01, the second exclusive, null for open)? */
export function dateRangeOf(cube: CubeCalendar, fromDay: number | null, toDay: number | null): DateRange {
  const last = cube.weekCount * DAYS;
  const clamp = (day: number) => Math.min(last, Math.max(0, day - cube.firstMonday));
  const from = fromDay === null ? 0 : clamp(fromDay);
  return daysBetween(from, toDay === null ? last : clamp(toDay));
}

/** The range of days from one (inclusive) to another (exclusive), counted from the cube's first Monday. */
export function daysBetween(fromDay: number, toDay: number): DateRange {
  const end = Math.max(fromDay, toDay);
  return { fromDay, toDay: end, fromWeek: weeksBefore(fromDay), toWeek: weeksBefore(end) };
}

/** All days of a cube. */
export function allDays(cube: CubeCalendar): DateRange {
  return daysBetween(0, cube.weekCount * DAYS);
}

function weeksBefore(day: number): Uint16Array {
  return Uint16Array.from({ length: DAYS }, (_, weekday) => Math.max(0, Math.ceil((day - weekday) / DAYS)));
}
