import type { ComparedPeriods, DayPeriod } from "../time/compared-period.ts";
import { isoWeekday } from "../time/local-day.ts";

/** Two sets of days held against each other, in days since 1970-01-01; none is in both. */
export interface ComparedDays {
  readonly now: ReadonlySet<number>;
  readonly before: ReadonlySet<number>;
}

/**
 * Which days of two periods are compared? All, or like with like: with `isMarked` only the days of a kind, such
 * as pay day weekends with pay day weekends. Null where either has none.
 */
export function comparedDays(
  { now, before }: ComparedPeriods,
  isMarked: (day: number) => boolean = () => true,
): ComparedDays | null {
  return orNull({
    now: new Set(daysIn(now).filter(isMarked)),
    before: new Set(daysIn(before).filter(isMarked)),
  });
}

/**
 * Which ordinary days are marked ones held against? The other days of the same period that are of the same
 * weekdays: pay day weekends against other Fridays to Sundays. Null where there are none of either.
 */
export function againstOrdinaryDays(
  period: DayPeriod,
  isMarked: (day: number) => boolean,
): ComparedDays | null {
  const marked = daysIn(period).filter(isMarked);
  const weekdays = new Set(marked.map(isoWeekday));
  const ordinary = daysIn(period).filter((day) => !isMarked(day) && weekdays.has(isoWeekday(day)));
  return orNull({ now: new Set(marked), before: new Set(ordinary) });
}

function daysIn({ fromDay, toDay }: DayPeriod): number[] {
  return Array.from({ length: Math.max(0, toDay - fromDay) }, (_, index) => fromDay + index);
}

function orNull(days: ComparedDays): ComparedDays | null {
  return days.now.size > 0 && days.before.size > 0 ? days : null;
}
