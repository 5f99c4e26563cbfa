import type { Aggregates } from "#core/contract/aggregate.ts";
import { lowCountAlarm } from "#core/domain/statistics/low-count-alarm.ts";
import { lowCountLull } from "#core/domain/statistics/low-count-lull.ts";
import { weeklyDispersion } from "#core/domain/statistics/weekly-dispersion.ts";
import { isoWeekKey, isoWeekOfDay, type IsoWeek, mondayOfDay } from "#core/domain/time/iso-week.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import type { Period } from "../../state/view-state.ts";

/** One week of a place beside its own history. */
export interface PlaceWeekPoint extends IsoWeek {
  readonly key: string;
  readonly monday: string;
  readonly count: number;
  /** The mean of the 26 weeks before, four just before left out; null where there are not so many. */
  readonly expected: number | null;
  /** The most that is still expected: above it one quiet week in a hundred. */
  readonly most: number | null;
  readonly isAlarm: boolean;
  /** The fewest that are still expected: below it one ordinary week in a hundred; 0 where none is no surprise. */
  readonly least: number | null;
  readonly isLull: boolean;
}

/** Weeks that are drawn, and weeks before them that they are held against. */
export const SHOWN_WEEKS = 52;
const HISTORY_WEEKS = 30;
const FALSE_ALARM_RATE = 0.01;

/** From which day must weeks be known, so that the last year before `to` (exclusive) has a history? */
export function seriesPeriod(to: string): { readonly from: string; readonly to: string } {
  const end = mondayOfDay(dayOfDate(to));
  return { from: dateOfDay(end - (SHOWN_WEEKS + HISTORY_WEEKS) * 7), to: dateOfDay(end) };
}

/** How did each of the last 52 weeks go, and which are outside of what their own history explains? */
export function placeSeries(
  rows: Aggregates["rows"],
  { from, to }: { readonly from: string; readonly to: string },
): PlaceWeekPoint[] {
  const byKey = new Map(rows.map(({ week, count }) => [week ?? "", count]));
  const first = dayOfDate(from);
  const weeks = Array.from({ length: (dayOfDate(to) - first) / 7 }, (_, index) => {
    const monday = first + index * 7;
    const week = isoWeekOfDay(monday);
    const key = isoWeekKey(week);
    return { ...week, key, monday: dateOfDay(monday), count: byKey.get(key) ?? 0 };
  });
  const counts = weeks.map(({ count }) => Math.round(count));
  const hasEvents = counts.some((count) => count > 0);
  const settings = {
    falseAlarmRate: FALSE_ALARM_RATE,
    dispersion: hasEvents ? weeklyDispersion([counts]) : 1,
  };
  const alarms = lowCountAlarm(counts, settings);
  const lulls = lowCountLull(counts, settings);
  return weeks
    .map((week, index): PlaceWeekPoint => {
      const alarm = alarms[index] ?? null;
      const lull = lulls[index] ?? null;
      return {
        ...week,
        expected: alarm?.expected ?? null,
        most: alarm === null ? null : alarm.alarmFrom - 1,
        isAlarm: alarm?.isAlarm ?? false,
        least: lull === null ? null : (lull.lullTo ?? -1) + 1,
        isLull: lull?.isLull ?? false,
      };
    })
    .slice(-SHOWN_WEEKS);
}

/** Which days are those of one week? */
export function weekPeriod({ monday }: PlaceWeekPoint): Period {
  return { kind: "range", from: monday, to: dateOfDay(dayOfDate(monday) + 7) };
}
