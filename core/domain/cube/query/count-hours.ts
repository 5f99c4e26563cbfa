import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import { UNITS_PER_EVENT } from "../../time/event-weight.ts";
import type { ClockCounts } from "../clock.ts";
import { type Cube, DATE_ONLY, SPREAD_CLASSES, UNCERTAIN } from "../cube.ts";
import { type DateRange, daysBetween } from "../date-range.ts";
import { addPoints } from "../scan/add-points.ts";
import { TIMED } from "../scan/add-spread.ts";
import { addSpreadHours } from "../scan/add-spread-hours.ts";
import { type Selection, target } from "../scan/selection.ts";
import { spreadOfDays } from "../scan/spread-days.ts";
import { spreadPrefixOf } from "./spread-prefix.ts";

/** What a selection holds by kind and time of the week, whatever its clock. */
export interface HourCounts {
  /** Units at kind × 168 + hour, events with only a date left out. */
  readonly timed: Float64Array;
  /** The part of `timed` whose hour is uncertain or unknown. */
  readonly uncertain: Float64Array;
  /** Events with only a date at kind × 7 + weekday, 0 = Monday. */
  readonly dateOnly: Float64Array;
}

/** How much is there by kind and hour of the week in the places and dates of a selection? */
export function countHours(cube: Cube, selection: Omit<Selection, "clock">): HourCounts {
  const kindCount = cube.kinds.length;
  const counts = {
    timed: new Float64Array(kindCount * WEEK_HOURS),
    uncertain: new Float64Array(kindCount * WEEK_HOURS),
    dateOnly: new Float64Array(kindCount * 7),
  };
  const whole = { ...selection, clock: null };
  const byHour = { kind: WEEK_HOURS, hour: 1 };
  addPoints(cube, whole, target(counts.timed, byHour), UNITS_PER_EVENT);
  for (const one of TIMED) {
    const table = one === UNCERTAIN ? counts.uncertain : counts.timed;
    if (selection.places === null) addSpreadByPrefix(cube, whole, { table, spreadClass: one });
    else addSpreadHours(cube, { ...whole, classes: [one] }, target(table, byHour));
  }
  counts.uncertain.forEach((units, at) => (counts.timed[at] = (counts.timed[at] ?? 0) + units));
  addDateOnly(cube, whole, counts.dateOnly);
  return counts;
}

/** How many units does each kind have within a clock, or whole events without one? */
export function unitsByKind(counts: HourCounts, clock: ClockCounts | null): Float64Array {
  const kindCount = counts.dateOnly.length / 7;
  return Float64Array.from({ length: kindCount }, (_, kind) => {
    let units = 0;
    for (let hour = 0; hour < WEEK_HOURS; hour++) {
      if (clock === null || clock.hours[hour] === 1) units += counts.timed[kind * WEEK_HOURS + hour] ?? 0;
    }
    return clock?.needsClockTime ? units : units + dateOnlyUnits(counts, kind, clock);
  });
}

// An event with only a date lies on the 24 hours of its weekday alike.
function dateOnlyUnits({ dateOnly }: HourCounts, kind: number, clock: ClockCounts | null): number {
  let hours = 0;
  for (let weekday = 0; weekday < 7; weekday++) {
    hours += (dateOnly[kind * 7 + weekday] ?? 0) * (clock === null ? 24 : (clock.ofWeekday[weekday] ?? 0));
  }
  return hours * (UNITS_PER_EVENT / 24);
}

interface SpreadTable {
  readonly table: Float64Array;
  readonly spreadClass: number;
}

function addSpreadByPrefix(cube: Cube, selection: Selection, { table, spreadClass }: SpreadTable): void {
  const { dates } = selection;
  const fromWeek = Math.ceil(dates.fromDay / 7);
  const toWeek = Math.floor(dates.toDay / 7);
  selection.kinds.forEach((isIn, kind) => {
    if (isIn !== 1) return;
    const prefix = spreadPrefixOf(cube, kind * SPREAD_CLASSES + spreadClass);
    const add = (days: DateRange) =>
      addKind(cube, { ...selection, dates: days }, { table, spreadClass, kind });
    if (prefix === null || toWeek <= fromWeek) return add(dates);
    add(daysBetween(dates.fromDay, fromWeek * 7));
    add(daysBetween(toWeek * 7, dates.toDay));
    for (let hour = 0; hour < WEEK_HOURS; hour++) {
      const units = (prefix[toWeek * WEEK_HOURS + hour] ?? 0) - (prefix[fromWeek * WEEK_HOURS + hour] ?? 0);
      table[kind * WEEK_HOURS + hour] = (table[kind * WEEK_HOURS + hour] ?? 0) + units;
    }
  });
}

function addKind(
  cube: Cube,
  selection: Selection,
  { table, spreadClass, kind }: SpreadTable & { kind: number },
): void {
  if (selection.dates.fromDay === selection.dates.toDay) return;
  const kinds = selection.kinds.map((_, at) => (at === kind ? 1 : 0));
  addSpreadHours(
    cube,
    { ...selection, kinds, classes: [spreadClass] },
    target(table, { offset: kind * WEEK_HOURS, hour: 1 }),
  );
}

function addDateOnly({ spread }: Cube, { kinds, dates, places }: Selection, events: Float64Array): void {
  kinds.forEach((isIn, kind) => {
    if (isIn !== 1) return;
    const { from, to } = spreadOfDays(spread, kind * SPREAD_CLASSES + DATE_ONLY, dates);
    for (let event = from; event < to; event++) {
      if (places !== null && places[spread.place[event] ?? 0] !== 1) continue;
      const at = kind * 7 + ((spread.day[event] ?? 0) % 7);
      events[at] = (events[at] ?? 0) + 1;
    }
  });
}
