import type { Cube } from "../cube.ts";
import { type DateRange, daysBetween } from "../date-range.ts";
import { addPoints, allPoints } from "../scan/add-points.ts";
import { addSpread, countedClasses } from "../scan/add-spread.ts";
import { type Selection, type Target, target } from "../scan/selection.ts";

/** Whole events before each of some Mondays, by kind and place: the count of a long period is a difference. */
interface PlacePrefix {
  /** Days from one such Monday to the next; 0 where there are too few events to be worth it. */
  readonly stepDays: number;
  readonly stepCount: number;
  /** At (step × kinds + kind) × places + place. */
  readonly counts: Uint32Array;
}

/** Adds the whole events of some kinds and dates, whatever the clock. */
type AddWhole = (cube: Cube, selection: Selection, target: Target) => void;

/** One number of four bytes in the prefix for so many events. */
const EVENTS_PER_COUNT = 8;

const prefixes = new WeakMap<AddWhole, WeakMap<Cube, PlacePrefix>>();

const addWholePoints: AddWhole = (cube, selection, to) =>
  addPoints(cube, { ...selection, clock: null }, to, 1);

const addWholeSpread: AddWhole = (cube, selection, to) => {
  const whole = { ...selection, clock: null };
  const units = { ...to, table: new Float64Array(to.table.length) };
  addSpread(cube, { ...whole, classes: countedClasses(whole) }, units, to.table);
};

/** Adds the events with one hour, of a selection's kinds and dates, to the counts of their places. */
export function countWholePoints(cube: Cube, selection: Selection, events: Float64Array): void {
  const prefix = prefixOf(cube, cube.points.values.length, addWholePoints);
  addByPrefix({ cube, prefix, add: addWholePoints }, selection, events);
}

/** Adds the events on several hours, of a selection's kinds and dates, to the counts of their places. */
export function countWholeSpread(cube: Cube, selection: Selection, events: Float64Array): void {
  const prefix = prefixOf(cube, cube.spread.day.length, addWholeSpread);
  addByPrefix({ cube, prefix, add: addWholeSpread }, selection, events);
}

function prefixOf(cube: Cube, eventCount: number, add: AddWhole): PlacePrefix {
  const ofCubes = prefixes.get(add) ?? new WeakMap<Cube, PlacePrefix>();
  prefixes.set(add, ofCubes);
  const known = ofCubes.get(cube);
  if (known) return known;
  const prefix = createPrefix(cube, eventCount, add);
  ofCubes.set(cube, prefix);
  return prefix;
}

function createPrefix(cube: Cube, eventCount: number, add: AddWhole): PlacePrefix {
  const size = cube.kinds.length * cube.places.count;
  const wanted = Math.min(cube.weekCount, Math.floor(eventCount / (EVENTS_PER_COUNT * Math.max(1, size))));
  if (wanted < 2) return { stepDays: 0, stepCount: 0, counts: new Uint32Array(0) };
  const stepDays = 7 * Math.ceil(cube.weekCount / wanted);
  const stepCount = Math.ceil((7 * cube.weekCount) / stepDays);
  const counts = new Uint32Array((stepCount + 1) * size);
  const everything = allPoints(cube);
  for (let step = 0; step < stepCount; step++) {
    const row = new Float64Array(size);
    const dates = daysBetween(step * stepDays, Math.min(7 * cube.weekCount, (step + 1) * stepDays));
    add(cube, { ...everything, dates }, target(row, { kind: cube.places.count, place: 1 }));
    const before = step * size;
    row.forEach((count, at) => (counts[before + size + at] = (counts[before + at] ?? 0) + count));
  }
  return { stepDays, stepCount, counts };
}

interface PrefixScan {
  readonly cube: Cube;
  readonly prefix: PlacePrefix;
  readonly add: AddWhole;
}

function addByPrefix({ cube, prefix, add }: PrefixScan, selection: Selection, events: Float64Array): void {
  const { dates } = selection;
  const byPlace = target(events, { place: 1 });
  const { first, last } = stepsWithin(cube, prefix, dates);
  if (last <= first) return add(cube, selection, byPlace);
  const { stepDays } = prefix;
  const lastDay = Math.min(last * stepDays, 7 * cube.weekCount);
  add(cube, { ...selection, dates: daysBetween(dates.fromDay, first * stepDays) }, byPlace);
  add(cube, { ...selection, dates: daysBetween(lastDay, dates.toDay) }, byPlace);
  const { count: placeCount } = cube.places;
  selection.kinds.forEach((isIn, kind) => {
    if (isIn !== 1) return;
    const from = (first * cube.kinds.length + kind) * placeCount;
    const to = (last * cube.kinds.length + kind) * placeCount;
    for (let place = 0; place < placeCount; place++) {
      const counted = (prefix.counts[to + place] ?? 0) - (prefix.counts[from + place] ?? 0);
      events[place] = (events[place] ?? 0) + counted;
    }
  });
}

function stepsWithin(cube: Cube, { stepDays, stepCount }: PlacePrefix, { fromDay, toDay }: DateRange) {
  if (stepDays === 0) return { first: 0, last: 0 };
  const last = toDay === 7 * cube.weekCount ? stepCount : Math.floor(toDay / stepDays);
  return { first: Math.ceil(fromDay / stepDays), last };
}
