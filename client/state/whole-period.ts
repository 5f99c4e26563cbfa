import { isoWeekOfDay, mondayOfDay, mondayOfWeek, sameWeekLastYear } from "#core/domain/time/iso-week.ts";
import { dateOfDay, dayOfDate, isoWeekday } from "#core/domain/time/local-day.ts";
import type { DateRange } from "./period.ts";
import type { ViewState } from "./view-state.ts";

/** A period with both ends, dates as YYYY-MM-DD: `from` included, `to` excluded. */
export interface WholePeriod {
  readonly from: string;
  readonly to: string;
}

/** Which period with both ends is a range? Null when an end is open. */
export function wholePeriod({ from, to }: DateRange): WholePeriod | null {
  return from === null || to === null ? null : { from, to };
}

/** Which whole ISO weeks are the last `weeks` that ended before the week of `today`? */
export function lastWeeks(today: string, weeks: number): WholePeriod {
  const end = mondayOfDay(dayOfDate(today));
  return { from: dateOfDay(end - weeks * 7), to: dateOfDay(end) };
}

/** How many days does a period have? */
export function daysOf({ from, to }: WholePeriod): number {
  return dayOfDate(to) - dayOfDate(from);
}

/** Does a period begin on a Monday and end on a Sunday? */
export function isWholeWeeks(period: WholePeriod): boolean {
  return isoWeekday(dayOfDate(period.from)) === 1 && daysOf(period) % 7 === 0;
}

/**
 * Which period of last year is a period compared with? Whole weeks take the same ISO weeks, anything
 * else the same weekdays 52 weeks before; both keep the length.
 */
export function samePeriodLastYear(period: WholePeriod): WholePeriod {
  const first = dayOfDate(period.from);
  const start = isWholeWeeks(period) ? mondayOfWeek(sameWeekLastYear(isoWeekOfDay(first))) : first - 364;
  return { from: dateOfDay(start), to: dateOfDay(start + daysOf(period)) };
}

/** Which period does a view hold a period against? Null for none. */
export function comparedPeriod(
  { compare, compareFrom, compareTo }: Pick<ViewState, "compare" | "compareFrom" | "compareTo">,
  period: WholePeriod,
): WholePeriod | null {
  switch (compare) {
    case "none":
      return null;
    case "last-year":
      return samePeriodLastYear(period);
    case "before":
      return { from: dateOfDay(dayOfDate(period.from) - daysOf(period)), to: period.from };
    case "chosen":
      return compareFrom === null || compareTo === null ? null : { from: compareFrom, to: compareTo };
  }
}

/** A period in a few words: `name` such as "v. 22–47 2026" or two dates, and its length. */
export interface PeriodLabel {
  readonly name: string;
  readonly length: { readonly unit: "week" | "day"; readonly count: number } | null;
}

/** How is a range written? Whole weeks by their ISO numbers, everything else by its first and last date. */
export function rangeLabel(range: DateRange, weekMark = "v."): PeriodLabel | null {
  const period = wholePeriod(range);
  if (!period) return openLabel(range);
  const days = daysOf(period);
  return isWholeWeeks(period)
    ? { name: weeksLabel(period, weekMark), length: { unit: "week", count: days / 7 } }
    : { name: datesLabel(period), length: { unit: "day", count: days } };
}

/** How are the whole weeks of a period written, as "v. 22–47 2026"? `weekMark`: "v." or "w.". */
export function weeksLabel({ from, to }: WholePeriod, weekMark: string): string {
  const first = isoWeekOfDay(dayOfDate(from));
  const last = isoWeekOfDay(dayOfDate(to) - 1);
  const mark = `${weekMark}\u00a0`;
  if (first.year !== last.year) return `${mark}${first.week} ${first.year}–${mark}${last.week} ${last.year}`;
  const weeks = first.week === last.week ? `${first.week}` : `${first.week}–${last.week}`;
  return `${mark}${weeks} ${first.year}`;
}

function openLabel({ from, to }: DateRange): PeriodLabel | null {
  if (from !== null) return { name: `${from} –`, length: null };
  if (to !== null) return { name: `– ${lastDate(to)}`, length: null };
  return null;
}

function datesLabel({ from, to }: WholePeriod): string {
  return from === lastDate(to) ? from : `${from} – ${lastDate(to)}`;
}

function lastDate(to: string): string {
  return dateOfDay(dayOfDate(to) - 1);
}
