import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";
import { UNITS_PER_EVENT } from "../time/event-weight.ts";

/** An event's entries as a rule: see `SpreadEvents`. */
export interface EventShape {
  readonly firstHour: number;
  readonly hourCount: number;
  readonly firstUnits: number;
  /** 0 when there is one hour only. */
  readonly lastUnits: number;
}

export interface EventEntries {
  /** Hours of the week, ascending. */
  readonly weekhours: ArrayLike<number>;
  /** Above 0 each; `UNITS_PER_EVENT` together. */
  readonly units: ArrayLike<number>;
}

/**
 * Which run of hours do an event's entries fill, and do its units follow the rule of `SpreadEvents`? Most
 * do; the others are told by `isRegular`, among them those over the hour that is skipped in spring, whose
 * shape is only where they begin. Throws RangeError unless the hours ascend and the units sum to one event.
 */
export function shapeOf(entries: EventEntries): { shape: EventShape; isRegular: boolean } {
  const { weekhours, units } = entries;
  let sum = 0;
  for (let index = 0; index < units.length; index++) sum += units[index] ?? 0;
  if (sum !== UNITS_PER_EVENT || units.length !== weekhours.length) {
    throw new RangeError(`An event weighs ${UNITS_PER_EVENT} units, one number for each hour, not ${sum}.`);
  }
  if (!isAscending(weekhours)) throw new RangeError("The hours of an event must be in ascending order.");
  const hourCount = weekhours.length;
  const firstIndex = startOfRun(weekhours);
  if (firstIndex === null) {
    return {
      shape: { firstHour: weekhours[0] ?? 0, hourCount, firstUnits: 0, lastUnits: 0 },
      isRegular: false,
    };
  }
  const lastIndex = (firstIndex + hourCount - 1) % hourCount;
  const shape = {
    firstHour: weekhours[firstIndex] ?? 0,
    hourCount,
    firstUnits: units[firstIndex] ?? 0,
    lastUnits: hourCount === 1 ? 0 : (units[lastIndex] ?? 0),
  };
  return { shape, isRegular: followsRule(shape, entries) };
}

/** How do the hours between the first and the last share the rest: how many units each, and how many one more? */
export function innerUnits(shape: EventShape): { each: number; extra: number } {
  const inner = UNITS_PER_EVENT - shape.firstUnits - shape.lastUnits;
  const count = shape.hourCount - 2;
  const each = count > 0 ? Math.floor(inner / count) : 0;
  return { each, extra: count > 0 ? inner - each * count : 0 };
}

/**
 * At which of an event's hours, ascending, does their one run on the round week begin? The index; null when
 * there are several runs. Of all 168 hours the first.
 */
export function startOfRun(weekhours: ArrayLike<number>): number | null {
  const count = weekhours.length;
  let start = 0;
  let breaks = 0;
  for (let index = 0; index < count; index++) {
    const before = weekhours[(index + count - 1) % count] ?? 0;
    if ((before + 1) % WEEK_HOURS === weekhours[index]) continue;
    start = index;
    breaks++;
  }
  return breaks > 1 ? null : start;
}

function isAscending(weekhours: ArrayLike<number>): boolean {
  for (let index = 0; index < weekhours.length; index++) {
    const hour = weekhours[index] ?? -1;
    const before = index === 0 ? -1 : (weekhours[index - 1] ?? 0);
    if (!(Number.isInteger(hour) && hour > before && hour < WEEK_HOURS)) return false;
  }
  return weekhours.length > 0;
}

function followsRule(shape: EventShape, { weekhours, units }: EventEntries): boolean {
  const { each, extra } = innerUnits(shape);
  const lastHour = (shape.firstHour + shape.hourCount - 1) % WEEK_HOURS;
  let left = extra;
  for (let index = 0; index < weekhours.length; index++) {
    const hour = weekhours[index];
    if (hour === shape.firstHour || hour === lastHour) continue;
    if (units[index] !== each + (left > 0 ? 1 : 0)) return false;
    left--;
  }
  return true;
}
