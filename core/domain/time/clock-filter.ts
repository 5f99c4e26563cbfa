import { calendarWeekhours, weekhourMask } from "./week-hour.ts";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const CLOCK_HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The parts of a filter that speak of time of day and week; each narrows the others. */
export interface ClockFilter {
  /** ISO weekdays, 1 = Monday. */
  readonly weekday?: readonly number[] | undefined;
  /** Hours of the day, 0–23. */
  readonly hour?: readonly number[] | undefined;
  /** Hours of the week, 0 = Monday 00. */
  readonly weekhour?: readonly number[] | undefined;
}

/** Which of the 168 hours of the week are inside a filter, 1 for each? Null when it does not speak of time. */
export function clockMask({ weekday, hour, weekhour }: ClockFilter): Uint8Array | null {
  if (weekday === undefined && hour === undefined && weekhour === undefined) return null;
  const calendar = weekhourMask(calendarWeekhours(weekday ?? WEEKDAYS, hour ?? CLOCK_HOURS));
  if (weekhour === undefined) return calendar;
  const chosen = weekhourMask(weekhour);
  return calendar.map((isIn, at) => isIn & (chosen[at] ?? 0));
}

/** Does a filter speak of hours, so that events with only a date are left out? */
export function needsClockTime({ hour, weekhour }: ClockFilter): boolean {
  return hour !== undefined || weekhour !== undefined;
}
