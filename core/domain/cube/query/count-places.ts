import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import { UNITS_PER_EVENT } from "../../time/event-weight.ts";
import { type Cube, DATE_ONLY } from "../cube.ts";
import { addPoints } from "../scan/add-points.ts";
import { addSpread, countedClasses, TIMED } from "../scan/add-spread.ts";
import { type Selection, target } from "../scan/selection.ts";
import { countWholePoints, countWholeSpread } from "./place-prefix.ts";

/** What a selection holds at each place. */
export interface PlaceCounts {
  /** Weight in units. */
  readonly units: Float64Array;
  /** Events with any weight in the selection. */
  readonly events: Float64Array;
  /** Events that the clock filter would keep if they had more than a date. */
  readonly withoutClock: Float64Array;
}

/**
 * How much of a selection lies at each place? Reads the events of the chosen blocks and days; without a
 * clock, or with more than half of the hours, only those that the prefix counts by place do not tell.
 */
export function countPlaces(cube: Cube, selection: Selection): PlaceCounts {
  const { count } = cube.places;
  const counts = {
    units: new Float64Array(count),
    events: new Float64Array(count),
    withoutClock: new Float64Array(count),
  };
  if (selection.clock === null) {
    countWholePoints(cube, selection, counts.events);
    countWholeSpread(cube, selection, counts.events);
    counts.events.forEach((events, place) => (counts.units[place] = events * UNITS_PER_EVENT));
    return counts;
  }
  addPointsOfHours(cube, selection, counts.events);
  counts.events.forEach((events, place) => (counts.units[place] = events * UNITS_PER_EVENT));
  const classes = countedClasses(selection);
  addSpread(cube, { ...selection, classes }, target(counts.units, { place: 1 }), counts.events);
  if (classes === TIMED) addWithoutClock(cube, selection, counts.withoutClock);
  return counts;
}

function addPointsOfHours(cube: Cube, selection: Selection, events: Float64Array): void {
  const { clock } = selection;
  const byPlace = target(events, { place: 1 });
  if (clock === null || 2 * clock.hourCount <= WEEK_HOURS) return addPoints(cube, selection, byPlace, 1);
  // More than half of the week: all of it less the other hours.
  countWholePoints(cube, selection, events);
  const others = { ...clock, hours: clock.hours.map((isIn) => 1 - isIn) };
  addPoints(cube, { ...selection, clock: others }, byPlace, -1);
}

function addWithoutClock(cube: Cube, selection: Selection, events: Float64Array): void {
  const units = new Float64Array(events.length);
  addSpread(cube, { ...selection, classes: [DATE_ONLY] }, target(units, { place: 1 }), events);
}
