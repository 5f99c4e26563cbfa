import { type Random, weightedIndex } from "../statistics/random.ts";
import { DAY_MS, dateOfDay, isoWeekday } from "../time/local-day.ts";
import { localToInstant } from "../time/zoned-time.ts";
import type { ExampleClock } from "./example-settings.ts";

const MINUTE_MS = 60_000;
const DAY_BEGINS_AT = 6;
const FRIDAY = 5;
const SATURDAY = 6;

/** A drawn moment: the day it counts to (06 to 06) and the hour, 24 and up being those after midnight. */
export interface ClockDraw {
  readonly day: number;
  readonly hour: number;
}

/** Which days from `firstDay` to `lastDay`, and which hours, does a clock draw? Each as likely as its weights say. */
export function createClock(
  clock: ExampleClock,
  months: readonly number[],
  { firstDay, lastDay }: { firstDay: number; lastDay: number },
): (random: Random) => ClockDraw {
  const weights = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => {
    const day = firstDay + index;
    return (clock.days[isoWeekday(day) - 1] ?? 0) * (months[monthOfDay(day) - 1] ?? 1);
  });
  const drawDay = weightedIndex(weights);
  const drawHour = weightedIndex(clock.hours);
  const drawWeekendHour = weightedIndex(clock.weekendHours ?? clock.hours);
  return (random) => {
    const day = firstDay + drawDay(random);
    const isWeekend = isoWeekday(day) === FRIDAY || isoWeekday(day) === SATURDAY;
    const hour = (isWeekend ? drawWeekendHour : drawHour)(random);
    return { day, hour: hour < DAY_BEGINS_AT ? hour + 24 : hour };
  };
}

/** Which month (1–12) does a day lie in? */
export function monthOfDay(day: number): number {
  return Number(dateOfDay(day).slice(5, 7));
}

/** At which instant does the clock of a zone show this local time? A skipped time is moved an hour on, of two the first. */
export function instantOf(day: number, minutes: number, timeZone: string): number {
  const localMs = day * DAY_MS + minutes * MINUTE_MS;
  const instant = localToInstant(localMs, timeZone);
  switch (instant.kind) {
    case "unique":
      return instant.instantMs;
    case "overlap":
      return instant.firstMs;
    case "gap":
      return instantOf(day, minutes + 60, timeZone);
  }
}

/** Minutes past the hour as people write them: two in five on a quarter. */
export function drawMinute(random: Random): number {
  const minute = Math.floor(random() * 60);
  return random() < 0.4 ? Math.floor(minute / 15) * 15 : minute;
}
