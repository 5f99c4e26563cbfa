import { isoWeekOfDay, mondayOfDay, mondayOfWeek, sameWeekLastYear } from "./iso-week.ts";

/** Days from one (inclusive) to another (exclusive), in days since 1970-01-01. */
export interface DayPeriod {
  readonly fromDay: number;
  readonly toDay: number;
}

/** What a period is held against: the same ISO weeks of the year before, or as many days just before it. */
export type Comparison = "lastYear" | "before";

export interface ComparedPeriods {
  readonly now: DayPeriod;
  readonly before: DayPeriod;
}

const YEAR_DAYS = 364;

/**
 * Which periods are compared? Against last year every day is held against the same weekday of the same ISO
 * week, so season and weekends are alike; of a period longer than a year its last 52 weeks are taken, since
 * otherwise it would be held against itself. Week 53 takes week 52, so the two may differ by a week. Throws
 * RangeError for a period without days.
 */
export function comparedPeriods({ fromDay, toDay }: DayPeriod, comparison: Comparison): ComparedPeriods {
  if (!(fromDay < toDay)) throw new RangeError("A period to compare needs a day or more.");
  if (comparison === "before")
    return { now: { fromDay, toDay }, before: { fromDay: 2 * fromDay - toDay, toDay: fromDay } };
  const now = { fromDay: Math.max(fromDay, toDay - YEAR_DAYS), toDay };
  const before = { fromDay: sameDayLastYear(now.fromDay), toDay: sameDayLastYear(toDay - 1) + 1 };
  return { now, before: { ...before, toDay: Math.min(before.toDay, now.fromDay) } };
}

/** Which day of last year is the same weekday of the same ISO week? */
export function sameDayLastYear(day: number): number {
  const monday = mondayOfDay(day);
  return mondayOfWeek(sameWeekLastYear(isoWeekOfDay(day))) + day - monday;
}

/** How many days has a period? */
export function daysOf({ fromDay, toDay }: DayPeriod): number {
  return toDay - fromDay;
}
