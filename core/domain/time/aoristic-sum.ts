import { aoristicWeightsBetween } from "./aoristic.ts";
import { HOUR_MS, WEEK_HOURS, WEEK_MS } from "./elapsed-by-weekhour.ts";
import { type OffsetSpan, offsetSpanAt } from "./zone-offset.ts";

/** 1970-01-01 was a Thursday. */
const THURSDAY_00 = 72;

/** An event's interval in milliseconds since 1970; both ends equal where the time is known. */
export type Interval = readonly [fromMs: number, toMs: number];

/**
 * How many events are there in each hour of the week, each spread over its interval as `aoristicWeights` does?
 * Returns 168 sums, 0 = Monday 00; together as many as there are intervals. A few steps for each interval whatever
 * its length: the hours wholly inside share alike, so only where such a run begins and ends is noted. Throws
 * RangeError for an end before its start.
 */
export function aoristicSum(intervals: readonly Interval[], timeZone: string): Float64Array {
  const sums = new Float64Array(WEEK_HOURS);
  // What an hour has more than the one before it.
  const steps = new Float64Array(WEEK_HOURS + 1);
  const add = (hour: number, value: number) => {
    sums[hour] = (sums[hour] ?? 0) + value;
  };
  const addRun = (first: number, hours: number, value: number) => {
    const end = first + hours;
    steps[first] = (steps[first] ?? 0) + value;
    steps[Math.min(end, WEEK_HOURS)] = (steps[Math.min(end, WEEK_HOURS)] ?? 0) - value;
    if (end > WEEK_HOURS) addRun(0, end - WEEK_HOURS, value);
  };
  let span: OffsetSpan = { fromMs: Infinity, untilMs: -Infinity, offsetMs: 0 };
  for (let at = 0; at < intervals.length; at++) {
    const fromMs = intervals[at]?.[0] ?? NaN;
    const toMs = intervals[at]?.[1] ?? NaN;
    if (!(toMs >= fromMs)) throw new RangeError("The end of an interval must not lie before its start.");
    if (fromMs < span.fromMs || fromMs >= span.untilMs) span = offsetSpanAt(fromMs, timeZone);
    const durationMs = toMs - fromMs;
    if (durationMs >= WEEK_MS) {
      addRun(0, WEEK_HOURS, 1 / WEEK_HOURS);
      continue;
    }
    if (toMs > span.untilMs) {
      // The clocks change on the way.
      aoristicWeightsBetween(fromMs, toMs, timeZone).forEach((weight, to) => add(to, weight));
      continue;
    }
    const localMs = fromMs + span.offsetMs;
    const hour = Math.floor(localMs / HOUR_MS);
    const first = (((hour + THURSDAY_00) % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS;
    const untilNextMs = (hour + 1) * HOUR_MS - localMs;
    if (durationMs <= untilNextMs) {
      add(first, 1);
      continue;
    }
    const whole = Math.floor((durationMs - untilNextMs) / HOUR_MS);
    const restMs = durationMs - untilNextMs - whole * HOUR_MS;
    add(first, untilNextMs / durationMs);
    addRun((first + 1) % WEEK_HOURS, whole, HOUR_MS / durationMs);
    if (restMs > 0) add((first + 1 + whole) % WEEK_HOURS, restMs / durationMs);
  }
  let running = 0;
  return sums.map((sum, hour) => {
    running += steps[hour] ?? 0;
    return sum + running;
  });
}
