import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import type { ClockCounts } from "../clock.ts";
import { type Cube, DATE_ONLY, type IrregularShapes, type SpreadEvents } from "../cube.ts";
import { startOfRun } from "../event-shape.ts";
import type { Selection } from "../scan/selection.ts";
import { spreadOfDays } from "../scan/spread-days.ts";
import { chosenBlocks, TIMED } from "../scan/add-spread.ts";
import { irregularNumber } from "../spread-units.ts";

/** Which spread events have weight in a clock, when weights cannot be added up. */
export interface TouchedEvents {
  /** Events with a clock time and any weight in the chosen hours. O(168 + shapes with a hole). */
  readonly timed: (clock: ClockCounts) => number;
  /** Events with only a date and any weight in the chosen hours. O(7). */
  readonly dateOnly: (clock: ClockCounts) => number;
}

const LENGTHS = WEEK_HOURS + 1;

/**
 * Counts the spread events of a selection by first hour and number of hours: an event has no weight in a
 * clock just when it lies within one of its gaps, and those that do are a sum of 168 numbers. The few whose
 * hours have a hole, when the clocks go forward, are asked shape by shape. O(events).
 */
export function createTouchedEvents(cube: Cube, selection: Selection): TouchedEvents {
  const { spread } = cube;
  const byRun = new Float64Array(WEEK_HOURS * LENGTHS);
  const byShape = new Float64Array(spread.irregular.starts.length - 1);
  eachEvent(spread, { selection, classes: TIMED }, (event) => {
    const run = runOfEvent(spread, event);
    if (run === null) addOne(byShape, irregularNumber(spread, event));
    else addOne(byRun, run.firstHour * LENGTHS + run.hourCount);
  });
  const total = byRun.reduce((sum, events) => sum + events, 0);
  const within = accumulatedByLength(byRun);
  const holed = holedEvents(spread.irregular, byShape);
  const byWeekday = countDateOnly(spread, selection);
  return {
    timed: (clock) =>
      clock.hourCount === 0 ? 0 : total - withinGaps(within, clock) + touchedHoled(holed, clock),
    dateOnly: ({ ofWeekday }) =>
      byWeekday.reduce((sum, events, weekday) => sum + ((ofWeekday[weekday] ?? 0) > 0 ? events : 0), 0),
  };
}

// Null for hours with a hole.
function runOfEvent(spread: SpreadEvents, event: number): { firstHour: number; hourCount: number } | null {
  const hourCount = spread.hourCount[event] ?? 0;
  if (hourCount > 0) return { firstHour: spread.firstHour[event] ?? 0, hourCount };
  const hours = irregularHours(spread.irregular, irregularNumber(spread, event));
  const start = startOfRun(hours);
  return start === null ? null : { firstHour: hours[start] ?? 0, hourCount: hours.length };
}

function irregularHours({ starts, weekhours }: IrregularShapes, shape: number): Uint8Array {
  return weekhours.subarray(starts[shape], starts[shape + 1]);
}

function addOne(counts: Float64Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

// For each first hour the events of so many hours or fewer.
function accumulatedByLength(byRun: Float64Array): Float64Array {
  const within = byRun.slice();
  for (let at = 0; at < within.length; at++) {
    if (at % LENGTHS > 0) within[at] = (within[at] ?? 0) + (within[at - 1] ?? 0);
  }
  return within;
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

/** Events that share hours with a hole. */
interface HoledEvents {
  readonly weekhours: Uint8Array;
  readonly events: number;
}

function holedEvents(irregular: IrregularShapes, byShape: Float64Array): HoledEvents[] {
  return Array.from(byShape, (events, shape) => ({
    events,
    weekhours: irregularHours(irregular, shape),
  })).filter(({ events }) => events > 0);
}

function touchedHoled(holed: readonly HoledEvents[], { hours }: ClockCounts): number {
  const isChosen = (hour: number) => hours[hour] === 1;
  return holed.reduce((sum, { weekhours, events }) => (weekhours.some(isChosen) ? sum + events : sum), 0);
}

function countDateOnly(spread: SpreadEvents, selection: Selection): Float64Array {
  const counts = new Float64Array(7);
  eachEvent(spread, { selection, classes: [DATE_ONLY] }, (event) => {
    addOne(counts, (spread.day[event] ?? 0) % 7);
  });
  return counts;
}

function eachEvent(
  spread: SpreadEvents,
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
