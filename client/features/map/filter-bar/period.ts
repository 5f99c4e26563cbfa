import { isoWeekOfDay, mondayOfDay, mondayOfWeek, sameWeekLastYear } from "#core/domain/time/iso-week.ts";
import { dateOfDay, dayOfDate, isoWeekday } from "#core/domain/time/local-day.ts";

/** Dates as YYYY-MM-DD: `from` included, `to` excluded. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const DEFAULT_WEEKS = 26;

/** Which whole ISO weeks are shown first: the 26 that ended before the week of `today`. */
export function defaultPeriod(today: string): Period {
  return lastWeeks(today, DEFAULT_WEEKS);
}

/** Which whole ISO weeks are the last `weeks` that ended before the week of `today`? */
export function lastWeeks(today: string, weeks: number): Period {
  const end = mondayOfDay(dayOfDate(today));
  return { from: dateOfDay(end - weeks * 7), to: dateOfDay(end) };
}

/** How many days does a period have? */
export function daysOf({ from, to }: Period): number {
  return dayOfDate(to) - dayOfDate(from);
}

/** Does a period begin on a Monday and end on a Sunday? */
export function isWholeWeeks(period: Period): boolean {
  return isoWeekday(dayOfDate(period.from)) === 1 && daysOf(period) % 7 === 0;
}

/** Which period of the same length lies `steps` lengths later (negative: earlier)? */
export function movePeriod(period: Period, steps: number): Period {
  const days = daysOf(period) * steps;
  return { from: dateOfDay(dayOfDate(period.from) + days), to: dateOfDay(dayOfDate(period.to) + days) };
}

/**
 * Which period of last year is a period compared with? Whole weeks take the same ISO weeks, anything
 * else the same weekdays 52 weeks before; both keep the length.
 */
export function samePeriodLastYear(period: Period): Period {
  const first = dayOfDate(period.from);
  const start = isWholeWeeks(period) ? mondayOfWeek(sameWeekLastYear(isoWeekOfDay(first))) : first - 364;
  return { from: dateOfDay(start), to: dateOfDay(start + daysOf(period)) };
}

/** A period in a few words: `name` such as "v. 22–47 2026" or two dates, and its length. */
export interface PeriodLabel {
  readonly name: string;
  readonly length: { readonly unit: "week" | "day"; readonly count: number };
}

/** How is a period written? Whole weeks by their ISO numbers, everything else by its first and last date. */
export function periodLabel(period: Period): PeriodLabel {
  const days = daysOf(period);
  if (!isWholeWeeks(period)) {
    return { name: datesLabel(period), length: { unit: "day", count: days } };
  }
  return { name: weeksLabel(period), length: { unit: "week", count: days / 7 } };
}

function weeksLabel({ from, to }: Period): string {
  const first = isoWeekOfDay(dayOfDate(from));
  const last = isoWeekOfDay(dayOfDate(to) - 1);
  if (first.year !== last.year) return `v.\u00a0${first.week} ${first.year}–v.\u00a0${last.week} ${last.year}`;
  const weeks = first.week === last.week ? `${first.week}` : `${first.week}–${last.week}`;
  return `v.\u00a0${weeks} ${first.year}`;
}

function datesLabel({ from, to }: Period): string {
  const last = dateOfDay(dayOfDate(to) - 1);
  return from === last ? from : `${from} – ${last}`;
}
