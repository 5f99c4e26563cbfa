import { isoWeekLabel, isoWeekOfDay } from "#core/domain/time/iso-week.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import { OLD_WEEKS, weeksBehind } from "#core/domain/time/weeks-behind.ts";

/** How fresh a layer is: the week of its newest row, and whether that was long ago. */
export interface Freshness {
  readonly kind: "fresh" | "old";
  /** As "v. 47". */
  readonly week: string;
  /** Whole weeks from the newest row's week to the last whole week before today. */
  readonly weeksBehind: number;
}

/** How fresh is a layer whose newest row is of this date? Null without rows. */
export function freshnessOf(newestDay: string | null, today: string): Freshness | null {
  if (newestDay === null) return null;
  const behind = weeksBehind(newestDay, today);
  return {
    kind: behind >= OLD_WEEKS ? "old" : "fresh",
    week: isoWeekLabel(isoWeekOfDay(dayOfDate(newestDay))),
    weeksBehind: behind,
  };
}
