import { isoWeekKey, isoWeekOfDay, mondayOfWeek, sameWeekLastYear } from "#core/domain/time/iso-week.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { lastWeeks, type WholePeriod } from "../../../state/whole-period.ts";

export const SERIES_WEEKS = 52;

/** One ISO week of the series, with the same week of the year before. */
export interface WeekPoint {
  /** As 2026-W48. */
  readonly key: string;
  readonly year: number;
  readonly week: number;
  /** Its Monday, YYYY-MM-DD. */
  readonly monday: string;
  readonly count: number;
  readonly lastYear: number;
  /** The week is not over: its count will grow. */
  readonly isPartial: boolean;
}

/** Which dates must be asked for to draw the series and the same weeks of the year before? */
export function seriesPeriod(shown: WholePeriod): WholePeriod {
  const first = isoWeekOfDay(dayOfDate(shown.from));
  return { from: dateOfDay(mondayOfWeek(sameWeekLastYear(first))), to: shown.to };
}

/**
 * Which weeks does the series show? The 52 whole weeks before today, or, when the chosen period does
 * not lie within them, the 52 that end with it; a longer period is shown whole.
 */
export function shownWeeks(period: WholePeriod, today: string): WholePeriod {
  const latest = lastWeeks(today, SERIES_WEEKS);
  if (period.from >= latest.from && period.to <= latest.to) return latest;
  const end = lastWeeks(dateOfDay(dayOfDate(period.to) + 6), SERIES_WEEKS);
  const first = lastWeeks(period.from, 0).from;
  return { from: first < end.from ? first : end.from, to: end.to };
}

/** What is drawn for each week shown? `counts` by ISO week; a week without events counts 0. */
export function weekSeries(
  shown: WholePeriod,
  counts: ReadonlyMap<string, number>,
  today: string,
): WeekPoint[] {
  const points: WeekPoint[] = [];
  for (let day = dayOfDate(shown.from); day < dayOfDate(shown.to); day += 7) {
    const week = isoWeekOfDay(day);
    points.push({
      key: isoWeekKey(week),
      ...week,
      monday: dateOfDay(day),
      count: counts.get(isoWeekKey(week)) ?? 0,
      lastYear: counts.get(isoWeekKey(sameWeekLastYear(week))) ?? 0,
      isPartial: day + 7 > dayOfDate(today),
    });
  }
  return points;
}

/** Which weeks of the series lie wholly or partly in a period? First and last index, or null for none. */
export function weeksInPeriod(points: readonly WeekPoint[], period: WholePeriod): [number, number] | null {
  const isIn = (point: WeekPoint) =>
    point.monday < period.to && dateOfDay(dayOfDate(point.monday) + 6) >= period.from;
  const first = points.findIndex(isIn);
  return first < 0 ? null : [first, points.findLastIndex(isIn)];
}

/** Which period do the weeks between two indices make, whatever their order? */
export function periodOfWeeks(points: readonly WeekPoint[], a: number, b: number): WholePeriod | null {
  const first = points[Math.min(a, b)];
  const last = points[Math.max(a, b)];
  if (!first || !last) return null;
  return { from: first.monday, to: dateOfDay(dayOfDate(last.monday) + 7) };
}
