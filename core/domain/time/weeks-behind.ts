import { mondayOfDay } from "./iso-week.ts";
import { dayOfDate } from "./local-day.ts";

/** From how many whole weeks behind data are called old. */
export const OLD_WEEKS = 4;

/**
 * How many whole weeks lie between the week of the newest row and the last whole week before today? Both
 * YYYY-MM-DD, local.
 */
export function weeksBehind(newestDay: string, today: string): number {
  const lastWholeWeek = mondayOfDay(dayOfDate(today)) - 7;
  return Math.max(0, (lastWholeWeek - mondayOfDay(dayOfDate(newestDay))) / 7);
}
