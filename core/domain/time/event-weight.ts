import { elapsedByWeekhour, HOUR_MS, WEEK_HOURS, WEEK_MS, weekhourOfLocal } from "./elapsed-by-weekhour.ts";
import { dayOfLocal, isoWeekday } from "./local-day.ts";
import { offsetSpanAt } from "./zone-offset.ts";

/** The weight of one event: 168 × 60, so that 1/168, 1/24 and every whole minute of a week divide it. */
export const UNITS_PER_EVENT = 10_080;

/** How well the clock time is known: within an hour, within a week, or not at all. */
export type Grade = "known" | "uncertain" | "unknown";

export interface EventTime {
  readonly fromMs: number;
  /** Null when no end was given. */
  readonly toMs: number | null;
  /** Only the date of `fromMs` is known. Several dates are an interval from midnight to midnight instead. */
  readonly isDateOnly: boolean;
}

/** The weight of one event by hour of the week. The arrays may be shared between events: only for reading. */
export interface SpreadEvent {
  /** Local date of the start, in days since 1970-01-01; all of the weight belongs to it. */
  readonly startDay: number;
  readonly grade: Grade;
  /** Hours of the week with weight, ascending, 0 = Monday 00. */
  readonly weekhours: Uint8Array;
  /** The weight in each of them, above 0; the sum is exactly `UNITS_PER_EVENT`. */
  readonly units: Uint16Array;
}

type Entries = Pick<SpreadEvent, "weekhours" | "units">;

const SINGLE_HOURS = Array.from({ length: WEEK_HOURS }, (_, hour) => evenly(hour, 1));
const WHOLE_DAYS = Array.from({ length: 7 }, (_, index) => evenly(index * 24, 24));
const WHOLE_WEEK = evenly(0, WEEK_HOURS);

/**
 * On which local date does an event count, and with how many whole units in which hours of the week?
 * The aoristic weights of `aoristicWeights` as integers, by largest remainder, a tie going to the
 * earlier hour of the week. A date without a clock time gives 24 equal hours, also when the clocks
 * change that day. Instants in milliseconds since 1970. Throws RangeError if the end lies before the
 * start.
 */
export function spreadEvent({ fromMs, toMs, isDateOnly }: EventTime, timeZone: string): SpreadEvent {
  const durationMs = toMs === null ? 0 : toMs - fromMs;
  if (!(durationMs >= 0)) throw new RangeError("The end of an event must not lie before its start.");
  const { offsetMs, untilMs } = offsetSpanAt(fromMs, timeZone);
  const localMs = fromMs + offsetMs;
  const startDay = dayOfLocal(localMs);
  const grade = gradeOf(durationMs, isDateOnly);
  if (isDateOnly) return spread(startDay, grade, WHOLE_DAYS[isoWeekday(startDay) - 1]);
  if (durationMs >= WEEK_MS) return spread(startDay, grade, WHOLE_WEEK);
  const leftOfHourMs = Math.min((Math.floor(localMs / HOUR_MS) + 1) * HOUR_MS - localMs, untilMs - fromMs);
  if (durationMs <= leftOfHourMs) return spread(startDay, grade, SINGLE_HOURS[weekhourOfLocal(localMs)]);
  return spread(
    startDay,
    grade,
    largestRemainder(elapsedByWeekhour(fromMs, fromMs + durationMs, timeZone), durationMs),
  );
}

/** How well is a clock time known that lies within an interval of this length? */
export function gradeOf(durationMs: number, isDateOnly: boolean): Grade {
  if (isDateOnly || durationMs >= WEEK_MS) return "unknown";
  return durationMs <= HOUR_MS ? "known" : "uncertain";
}

// All products stay below 2^53, so quotients, remainders and ranks are exact.
function largestRemainder(elapsedMs: Float64Array, totalMs: number): Entries {
  const weekhours = hoursWithTime(elapsedMs);
  const units = new Uint16Array(weekhours.length);
  const rank = new Float64Array(weekhours.length);
  let missing = UNITS_PER_EVENT;
  for (let index = 0; index < weekhours.length; index++) {
    const share = UNITS_PER_EVENT * (elapsedMs[weekhours[index] ?? 0] ?? 0);
    const whole = Math.floor(share / totalMs);
    units[index] = whole;
    missing -= whole;
    // By remainder, of equal ones the earlier hour last: one number each spares the sort a callback.
    rank[index] = (share - whole * totalMs) * WEEK_HOURS + (WEEK_HOURS - 1 - index);
  }
  if (missing > 0) rank.sort();
  for (let last = rank.length - 1; missing > 0; last--, missing--) {
    const index = WEEK_HOURS - 1 - ((rank[last] ?? 0) % WEEK_HOURS);
    units[index] = (units[index] ?? 0) + 1;
  }
  return withoutZeros(weekhours, units);
}

function withoutZeros(weekhours: Uint8Array, units: Uint16Array): Entries {
  if (!units.includes(0)) return { weekhours, units };
  return {
    weekhours: weekhours.filter((_, index) => units[index] !== 0),
    units: units.filter((unit) => unit > 0),
  };
}

const hourBuffer = new Uint8Array(WEEK_HOURS);

function hoursWithTime(elapsedMs: Float64Array): Uint8Array {
  let count = 0;
  for (let hour = 0; hour < WEEK_HOURS; hour++) {
    if ((elapsedMs[hour] ?? 0) > 0) hourBuffer[count++] = hour;
  }
  return hourBuffer.slice(0, count);
}

function spread(startDay: number, grade: Grade, entries: Entries | undefined): SpreadEvent {
  if (!entries) throw new RangeError("The start of an event must be an instant.");
  return { startDay, grade, ...entries };
}

function evenly(first: number, length: number): Entries {
  return {
    weekhours: Uint8Array.from({ length }, (_, index) => first + index),
    units: new Uint16Array(length).fill(UNITS_PER_EVENT / length),
  };
}
