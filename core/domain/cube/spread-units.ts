import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";
import { UNITS_PER_EVENT } from "../time/event-weight.ts";
import type { SpreadEvents } from "./cube.ts";

/** One row of changes: what is added at each of 337 hours, the week told twice, so that no interval wraps. */
export const CHANGE_ROW = 2 * WEEK_HOURS + 1;

// One over the number of hours between the first and the last: a division is slow a million times.
const SHARE = Float64Array.from({ length: WEEK_HOURS + 1 }, (_, count) => (count > 2 ? 1 / (count - 2) : 0));

// Half a unit more keeps the product off the border of a whole number; an hour has at least 60 units.
function unitsEach(inner: number, hourCount: number): number {
  return Math.floor((inner + 0.5) * (SHARE[hourCount] ?? 0));
}

/**
 * How many units does a spread event have in the chosen hours? `before`: how many chosen hours lie before
 * each hour of two weeks, as `clockCounts` gives them. O(1).
 */
export function unitsWithin(spread: SpreadEvents, event: number, before: Uint16Array): number {
  const hourCount = spread.hourCount[event] ?? 0;
  if (hourCount === 0) return irregularUnitsWithin(spread, event, before);
  const start = spread.firstHour[event] ?? 0;
  const untilStart = before[start] ?? 0;
  const untilEnd = before[start + hourCount] ?? 0;
  const chosen = untilEnd - untilStart;
  if (chosen === 0) return 0;
  if (chosen === hourCount) return UNITS_PER_EVENT;
  const first = spread.firstUnits[event] ?? 0;
  const last = spread.lastUnits[event] ?? 0;
  const inner = UNITS_PER_EVENT - first - last;
  const each = unitsEach(inner, hourCount);
  const extra = inner - each * (hourCount - 2);
  const afterFirst = before[start + 1] ?? 0;
  const untilLast = before[start + hourCount - 1] ?? 0;
  const units =
    first * (afterFirst - untilStart) + each * (untilLast - afterFirst) + last * (untilEnd - untilLast);
  return extra > 0 && hourCount > 2
    ? units + extraWithin(start + 1, start + hourCount - 1, extra, before)
    : units;
}

// The first `extra` of the hours from..to, in the order of the week: Monday's come before Sunday's.
function extraWithin(from: number, to: number, extra: number, before: Uint16Array): number {
  const wrapped = Math.max(0, to - WEEK_HOURS);
  if (extra <= wrapped) return (before[WEEK_HOURS + extra] ?? 0) - (before[WEEK_HOURS] ?? 0);
  const early = wrapped > 0 ? (before[to] ?? 0) - (before[WEEK_HOURS] ?? 0) : 0;
  return early + (before[from + extra - wrapped] ?? 0) - (before[from] ?? 0);
}

/** Which of the shapes written out is an irregular event's? */
export function irregularNumber(spread: SpreadEvents, event: number): number {
  return (spread.firstUnits[event] ?? 0) + (spread.lastUnits[event] ?? 0) * 65_536;
}

function irregularUnitsWithin(spread: SpreadEvents, event: number, before: Uint16Array): number {
  const { starts, weekhours, units } = spread.irregular;
  const number = irregularNumber(spread, event);
  let sum = 0;
  for (let entry = starts[number] ?? 0; entry < (starts[number + 1] ?? 0); entry++) {
    const hour = weekhours[entry] ?? 0;
    sum += (units[entry] ?? 0) * ((before[hour + 1] ?? 0) - (before[hour] ?? 0));
  }
  return sum;
}

/** Adds a spread event to a row of changes that begins at `at`: four to eight numbers, however many its hours. */
export function addChanges(row: Float64Array, at: number, spread: SpreadEvents, event: number): void {
  const hourCount = spread.hourCount[event] ?? 0;
  if (hourCount === 0) return addIrregularChanges(row, at, spread, event);
  const first = spread.firstUnits[event] ?? 0;
  const last = spread.lastUnits[event] ?? 0;
  const inner = UNITS_PER_EVENT - first - last;
  const each = unitsEach(inner, hourCount);
  const start = at + (spread.firstHour[event] ?? 0);
  const end = start + hourCount;
  change(row, start, first);
  change(row, start + 1, each - first);
  change(row, end - 1, last - each);
  change(row, end, -last);
  const extra = inner - each * (hourCount - 2);
  if (extra > 0 && hourCount > 2) addExtraChanges(row, at, { from: start + 1, to: end - 1, extra });
}

function addExtraChanges(
  row: Float64Array,
  at: number,
  run: { from: number; to: number; extra: number },
): void {
  const monday = at + WEEK_HOURS;
  const wrapped = Math.min(run.extra, Math.max(0, run.to - monday));
  change(row, monday, wrapped > 0 ? 1 : 0);
  change(row, monday + wrapped, wrapped > 0 ? -1 : 0);
  change(row, run.from, 1);
  change(row, run.from + run.extra - wrapped, -1);
}

function addIrregularChanges(row: Float64Array, at: number, spread: SpreadEvents, event: number): void {
  const { starts, weekhours, units } = spread.irregular;
  const number = irregularNumber(spread, event);
  for (let entry = starts[number] ?? 0; entry < (starts[number + 1] ?? 0); entry++) {
    const hour = at + (weekhours[entry] ?? 0);
    change(row, hour, units[entry] ?? 0);
    change(row, hour + 1, -(units[entry] ?? 0));
  }
}

function change(row: Float64Array, at: number, by: number): void {
  row[at] = (row[at] ?? 0) + by;
}

export interface HourTarget {
  readonly table: Float64Array;
  /** Where hour 0 stands. */
  readonly offset: number;
  /** From one hour to the next. */
  readonly stride: number;
}

/** Adds the 168 sums that a row of changes stands for to a table. */
export function addChangedHours(row: Float64Array, at: number, { table, offset, stride }: HourTarget): void {
  let units = 0;
  for (let hour = 0; hour < 2 * WEEK_HOURS; hour++) {
    units += row[at + hour] ?? 0;
    const target = offset + (hour < WEEK_HOURS ? hour : hour - WEEK_HOURS) * stride;
    if (units !== 0) table[target] = (table[target] ?? 0) + units;
  }
}
