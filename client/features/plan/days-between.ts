import { dayOfDate } from "#core/domain/time/local-day.ts";

/** How many days is it from one date to another? Below 0 when the other has gone by. */
export function daysBetween(from: string, to: string): number {
  return dayOfDate(to) - dayOfDate(from);
}
