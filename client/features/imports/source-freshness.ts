import { mondayOfDay } from "#core/domain/time/iso-week.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";

/** From how many whole weeks behind a source is called old. */
export const OLD_WEEKS = 4;

/** How many whole weeks lie between the week of a source's newest event and the last whole week before today? */
export function weeksBehind(newestDay: string, today: string): number {
  const lastWholeWeek = mondayOfDay(dayOfDate(today)) - 7;
  return Math.max(0, (lastWholeWeek - mondayOfDay(dayOfDate(newestDay))) / 7);
}
