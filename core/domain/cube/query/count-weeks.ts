import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import { UNITS_PER_EVENT } from "../../time/event-weight.ts";
import type { ClockCounts } from "../clock.ts";
import { type Cube, DATE_ONLY, SPREAD_CLASSES } from "../cube.ts";
import { allDays } from "../date-range.ts";
import { addPoints, allPoints } from "../scan/add-points.ts";
import { addSpread, countedClasses } from "../scan/add-spread.ts";
import { type Selection, target } from "../scan/selection.ts";
import { type SpreadPrefix, spreadPrefixOf } from "./spread-prefix.ts";

const wholeWeeks = new WeakMap<Cube, Float64Array>();

/** How many units are there in each week of the cube, whatever the dates of the selection? */
export function countWeeks(cube: Cube, selection: Omit<Selection, "dates">): Float64Array {
  const units = new Float64Array(cube.weekCount);
  if (selection.clock === null && selection.places === null) {
    addWholeWeeks(cube, selection.kinds, units);
    return units;
  }
  const everyDay = { ...selection, dates: allDays(cube) };
  addPoints(cube, everyDay, target(units, { week: 1 }), UNITS_PER_EVENT);
  addSpreadWeeks(cube, everyDay, units);
  return units;
}

function addWholeWeeks(cube: Cube, kinds: Uint8Array, units: Float64Array): void {
  const table = wholeWeeks.get(cube) ?? wholeWeeksByKind(cube);
  wholeWeeks.set(cube, table);
  kinds.forEach((isIn, kind) => {
    if (isIn !== 1) return;
    for (let week = 0; week < units.length; week++) {
      units[week] = (units[week] ?? 0) + (table[kind * units.length + week] ?? 0);
    }
  });
}

function wholeWeeksByKind(cube: Cube): Float64Array {
  const table = new Float64Array(cube.kinds.length * cube.weekCount);
  const byKind = target(table, { kind: cube.weekCount, week: 1 });
  const everything = allPoints(cube);
  addPoints(cube, everything, byKind, UNITS_PER_EVENT);
  addSpread(cube, { ...everything, classes: countedClasses(everything) }, byKind);
  return table;
}

function addSpreadWeeks(cube: Cube, selection: Selection, units: Float64Array): void {
  const { clock, places } = selection;
  const classes = countedClasses(selection);
  const byWeek = target(units, { week: 1 });
  if (clock === null || places !== null) return addSpread(cube, { ...selection, classes }, byWeek);
  selection.kinds.forEach((isIn, kind) => {
    if (isIn !== 1) return;
    const kinds = selection.kinds.map((_, at) => (at === kind ? 1 : 0));
    for (const one of classes) {
      const prefix = one === DATE_ONLY ? null : spreadPrefixOf(cube, kind * SPREAD_CLASSES + one);
      if (prefix === null) addSpread(cube, { ...selection, kinds, classes: [one] }, byWeek);
      else addByPrefix(prefix, clock, units);
    }
  });
}

function addByPrefix(prefix: SpreadPrefix, { hours }: ClockCounts, units: Float64Array): void {
  let before = 0;
  for (let week = 0; week < units.length; week++) {
    let sum = 0;
    const row = (week + 1) * WEEK_HOURS;
    for (let hour = 0; hour < WEEK_HOURS; hour++) {
      if (hours[hour] === 1) sum += prefix[row + hour] ?? 0;
    }
    units[week] = (units[week] ?? 0) + sum - before;
    before = sum;
  }
}
