import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import type { ClockCounts } from "../clock.ts";
import { type Cube, DATE_ONLY } from "../cube.ts";
import type { Selection } from "../scan/selection.ts";
import { spreadOfDays } from "../scan/spread-days.ts";
import { chosenBlocks, TIMED } from "../scan/add-spread.ts";
import { unitsWithin } from "../spread-units.ts";

/** Which spread events have weight in a clock, when weights cannot be added up. */
export interface TouchedEvents {
  /** Events with a clock time and any weight in the chosen hours. O(168). */
  readonly timed: (clock: ClockCounts) => number;
  /** Events with only a date and any weight in the chosen hours. O(7). */
  readonly dateOnly: (clock: ClockCounts) => number;
}

const LENGTHS = WEEK_HOURS + 1;

/**
 * Counts the spread events of a selection by first hour and number of hours: an event has no weight in a
 * clock just when it lies within one of its gaps, and those that do are a sum of 168 numbers. The few whose
 * weight is written out hour by hour may have a hole in their run, and are asked one by one. O(events).
 */
export function createTouchedEvents(cube: Cube, selection: Selection): TouchedEvents {
  const within = new Float64Array(WEEK_HOURS * LENGTHS);
  const { total, irregular } = countByRun(cube, selection, within);
  for (let at = 0; at < within.length; at++) {
    if (at % LENGTHS > 0) within[at] = (within[at] ?? 0) + (within[at - 1] ?? 0);
  }
  const byWeekday = countDateOnly(cube, selection);
  return {
    timed: (clock) =>
      clock.hourCount === 0
        ? 0
        : total - withinGaps(within, clock) + touchedOneByOne(cube.spread, irregular, clock),
    dateOnly: ({ ofWeekday }) =>
      byWeekday.reduce((sum, events, weekday) => sum + ((ofWeekday[weekday] ?? 0) > 0 ? events : 0), 0),
  };
}

function withinGaps(within: Float64Array, { hours }: ClockCounts): number {
  let events = 0;
  let left = 0;
  // Backwards over two weeks: in the second pass `left` hours of the gap are known from any hour on.
  for (let at = 2 * WEEK_HOURS - 1; at >= 0; at--) {
    const hour = at % WEEK_HOURS;
    left = hours[hour] === 1 ? 0 : left + 1;
    if (at < WEEK_HOURS) events += within[hour * LENGTHS + left] ?? 0;
  }
  return events;
}

function countByRun({ spread }: Cube, selection: Selection, counts: Float64Array) {
  const irregular: number[] = [];
  let total = 0;
  eachEvent(spread, { selection, classes: TIMED }, (event) => {
    const hourCount = spread.hourCount[event] ?? 0;
    if (hourCount === 0) return irregular.push(event);
    const at = (spread.firstHour[event] ?? 0) * LENGTHS + hourCount;
    counts[at] = (counts[at] ?? 0) + 1;
    return total++;
  });
  return { total, irregular };
}

function touchedOneByOne(spread: Cube["spread"], events: readonly number[], { before }: ClockCounts): number {
  return events.reduce((sum, event) => sum + (unitsWithin(spread, event, before) > 0 ? 1 : 0), 0);
}

function countDateOnly({ spread }: Cube, selection: Selection): Float64Array {
  const counts = new Float64Array(7);
  eachEvent(spread, { selection, classes: [DATE_ONLY] }, (event) => {
    const weekday = (spread.day[event] ?? 0) % 7;
    counts[weekday] = (counts[weekday] ?? 0) + 1;
  });
  return counts;
}

function eachEvent(
  spread: Cube["spread"],
  { selection, classes }: { selection: Selection; classes: readonly number[] },
  visit: (event: number) => void,
): void {
  for (const { block } of chosenBlocks({ ...selection, classes })) {
    const { from, to } = spreadOfDays(spread, block, selection.dates);
    for (let event = from; event < to; event++) {
      if (selection.places === null || selection.places[spread.place[event] ?? 0] === 1) visit(event);
    }
  }
}
