import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";

const DAY_HOURS = 24;

/** A filter by hours of the week. */
export interface CubeClock {
  /** 1 for each of the 168 hours that is in. */
  readonly hours: Uint8Array;
  /** Whether the filter speaks of hours, so that events with only a date are left out. */
  readonly needsClockTime: boolean;
}

/** A clock filter with its prefix counts. */
export interface ClockCounts extends CubeClock {
  /** How many chosen hours lie before each of 337 hours, the week told twice, so that no interval wraps. */
  readonly before: Uint16Array;
  readonly hourCount: number;
  /** For each weekday, 0 = Monday, how many of its hours are chosen. */
  readonly ofWeekday: Uint8Array;
}

/** How many chosen hours lie before each hour of two weeks on end? Throws RangeError unless there are 168. */
export function clockCounts(clock: CubeClock): ClockCounts {
  const { hours } = clock;
  if (hours.length !== WEEK_HOURS) throw new RangeError(`168 hours were expected, not ${hours.length}.`);
  const before = new Uint16Array(2 * WEEK_HOURS + 1);
  const ofWeekday = new Uint8Array(7);
  for (let hour = 0; hour < 2 * WEEK_HOURS; hour++) {
    const isIn = hours[hour % WEEK_HOURS] === 1 ? 1 : 0;
    before[hour + 1] = (before[hour] ?? 0) + isIn;
  }
  for (let weekday = 0; weekday < 7; weekday++) {
    ofWeekday[weekday] = (before[(weekday + 1) * DAY_HOURS] ?? 0) - (before[weekday * DAY_HOURS] ?? 0);
  }
  return { ...clock, before, ofWeekday, hourCount: before[WEEK_HOURS] ?? 0 };
}
