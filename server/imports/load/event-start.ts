import { weekhourOfLocal } from "#core/domain/time/elapsed-by-weekhour.ts";
import { type EventTime, type Grade, gradeOf } from "#core/domain/time/event-weight.ts";
import { dateOfDay, dayOfLocal } from "#core/domain/time/local-day.ts";
import { offsetSpanAt } from "#core/domain/time/zone-offset.ts";

const GRADES: Readonly<Record<Grade, number>> = { known: 0, uncertain: 1, unknown: 2 };
const HOUR_MS = 3_600_000;
const MOST_REMEMBERED = 20_000;
const remembered = new Map<number, string>();

/** What the database keeps of an event's time beside its instants. */
export interface EventStart {
  /** Local date of the start, YYYY-MM-DD. */
  readonly startDay: string;
  /** Hour of the week of the start, Monday 00 = 0. */
  readonly startWeekhour: number;
  /** Whether weight may fall on more than the start's hour. */
  readonly isSpread: boolean;
  /** 0 known, 1 uncertain, 2 unknown. */
  readonly grade: number;
}

/** On which local day and in which hour does an event start, and how well is its time known? As `spreadEvent`, without the weights. */
export function eventStart({ fromMs, toMs, isDateOnly }: EventTime, timeZone: string): EventStart {
  const { offsetMs, untilMs } = offsetSpanAt(fromMs, timeZone);
  const localMs = fromMs + offsetMs;
  const durationMs = toMs === null ? 0 : toMs - fromMs;
  const leftOfHourMs = Math.min((Math.floor(localMs / HOUR_MS) + 1) * HOUR_MS - localMs, untilMs - fromMs);
  return {
    startDay: dateOf(dayOfLocal(localMs)),
    startWeekhour: weekhourOfLocal(localMs),
    isSpread: isDateOnly || durationMs > leftOfHourMs,
    grade: GRADES[gradeOf(durationMs, isDateOnly)],
  };
}

function dateOf(day: number): string {
  const known = remembered.get(day);
  if (known !== undefined) return known;
  const date = dateOfDay(day);
  if (remembered.size < MOST_REMEMBERED) remembered.set(day, date);
  return date;
}
