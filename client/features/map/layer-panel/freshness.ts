import { isoWeekOfDay, isoWeekLabel, mondayOfDay } from "#core/domain/time/iso-week.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";

/** How fresh a layer is: the week of its newest row, and whether that was long ago. */
export interface Freshness {
  readonly kind: "fresh" | "old";
  /** As "v. 47". */
  readonly week: string;
  /** Whole weeks from the newest row's week to the last whole week before today. */
  readonly weeksBehind: number;
}

/** From how many weeks behind a layer is called old. */
export const OLD_WEEKS = 4;

/** How fresh is a layer whose newest row is of this date? Null without rows. */
export function freshnessOf(newestDay: string | null, today: string): Freshness | null {
  if (newestDay === null) return null;
  const newest = dayOfDate(newestDay);
  const lastWholeWeek = mondayOfDay(dayOfDate(today)) - 7;
  const weeksBehind = Math.max(0, (lastWholeWeek - mondayOfDay(newest)) / 7);
  return {
    kind: weeksBehind >= OLD_WEEKS ? "old" : "fresh",
    week: isoWeekLabel(isoWeekOfDay(newest)),
    weeksBehind,
  };
}
