import { dateOfDay, dayOfDate, dayOfLocal, isoWeekday } from "#core/domain/time/local-day.ts";
import { instantToLocal, localToInstant, startOfLocalDay } from "#core/domain/time/zoned-time.ts";

const MIN_MS = 60_000;
const DAY_BEGINS_MIN = 6 * 60;

/** Where does an instant lie in a week: its day, which begins at 06, and minutes from that day's midnight? */
export function placeInWeek(instant: string, timeZone: string): { day: string; minute: number } {
  const local = instantToLocal(Date.parse(instant), timeZone);
  const day = dayOfLocal(local - DAY_BEGINS_MIN * MIN_MS);
  return { day: dateOfDay(day), minute: Math.round(local / MIN_MS) - day * 1440 };
}

/** Which hour of the week is it at an instant: 0 = Monday 00? */
export function weekhourAt(ms: number, timeZone: string): number {
  const local = instantToLocal(ms, timeZone);
  const day = dayOfLocal(local);
  return (isoWeekday(day) - 1) * 24 + Math.floor((local - day * 86_400_000) / 3_600_000);
}

/** At which instant does a clock show HH:MM on a day? The first of two; an hour that is skipped is counted on from midnight. */
export function instantAt(day: string, clock: string, timeZone: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  const found = localToInstant(dayOfDate(day) * 86_400_000 + (hours * 60 + minutes) * MIN_MS, timeZone);
  switch (found.kind) {
    case "unique":
      return found.instantMs;
    case "overlap":
      return found.firstMs;
    case "gap":
      return startOfLocalDay(dayOfDate(day), timeZone) + (hours * 60 + minutes) * MIN_MS;
  }
}
