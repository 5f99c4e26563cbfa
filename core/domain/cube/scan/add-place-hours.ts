import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import type { Cube } from "../cube.ts";
import { type Run, runsOf } from "../runs.ts";
import { type PlaceHours, placeHoursRow } from "./place-hours.ts";
import type { Selection, Target } from "./selection.ts";

const DAY_HOURS = 24;
const EVERY_HOUR = new Uint8Array(WEEK_HOURS).fill(1);

export interface PlaceHoursScan {
  readonly cube: Cube;
  readonly counts: PlaceHours;
  readonly selection: Selection;
  /** Without a stride for weeks. */
  readonly target: Target;
  readonly each: number;
}

/**
 * Adds the events with one hour of all dates to a table, `each` for one event. O(runs of hours × kinds ×
 * places), or hours instead of runs where the table has a stride for them.
 */
export function addPlaceHours(scan: PlaceHoursScan): void {
  const { cube, selection, target } = scan;
  const runs = runsOf(selection.clock?.hours ?? EVERY_HOUR).flatMap(target.hour === 0 ? runsByDay : hoursOf);
  const places = chosenPlaces(cube, selection.places);
  const add = target.place === 0 ? addSums : addEachPlace;
  selection.kinds.forEach((isIn, kind) => {
    if (isIn === 1) add({ ...scan, runs, places, kind });
  });
}

interface KindScan extends PlaceHoursScan {
  /** The chosen hours, each run on one day. */
  readonly runs: readonly Run[];
  readonly places: Uint32Array;
  readonly kind: number;
}

function addEachPlace({ cube, counts, runs, places, kind, target, each }: KindScan): void {
  const { table, place: stride } = target;
  for (const { from, to } of runs) {
    const until = placeHoursRow(cube, to - 1, kind);
    const before = from % DAY_HOURS === 0 ? null : placeHoursRow(cube, from - 1, kind);
    const offset = target.offset + kind * target.kind + from * target.hour;
    for (let index = 0; index < places.length; index++) {
      const place = places[index] ?? 0;
      const at = offset + place * stride;
      const events = (counts[until + place] ?? 0) - (before === null ? 0 : (counts[before + place] ?? 0));
      table[at] = (table[at] ?? 0) + events * each;
    }
  }
}

// Where a run ends, the next one often begins.
function addSums({ cube, counts, runs, places, kind, target, each }: KindScan): void {
  const { table } = target;
  let known = { hour: -1, events: 0 };
  const eventsUntil = (hour: number) => {
    if (known.hour !== hour)
      known = { hour, events: sumRow(counts, placeHoursRow(cube, hour - 1, kind), places) };
    return known.events;
  };
  for (const { from, to } of runs) {
    const before = from % DAY_HOURS === 0 ? 0 : eventsUntil(from);
    const at = target.offset + kind * target.kind + from * target.hour;
    table[at] = (table[at] ?? 0) + (eventsUntil(to) - before) * each;
  }
}

function sumRow(counts: PlaceHours, row: number, places: Uint32Array): number {
  let sum = 0;
  for (let index = 0; index < places.length; index++) sum += counts[row + (places[index] ?? 0)] ?? 0;
  return sum;
}

function hoursOf({ from, to }: Run): Run[] {
  return Array.from({ length: to - from }, (_, at) => ({ from: from + at, to: from + at + 1 }));
}

function runsByDay({ from, to }: Run): Run[] {
  const runs: Run[] = [];
  for (let start = from; start < to;) {
    const end = Math.min(to, (Math.floor(start / DAY_HOURS) + 1) * DAY_HOURS);
    runs.push({ from: start, to: end });
    start = end;
  }
  return runs;
}

function chosenPlaces({ places }: Cube, isChosen: Uint8Array | null): Uint32Array {
  const all = Uint32Array.from({ length: places.count }, (_, place) => place);
  return isChosen === null ? all : all.filter((place) => isChosen[place] === 1);
}
