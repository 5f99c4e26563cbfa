import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import type { Cube } from "../cube.ts";
import { allDays, type DateRange } from "../date-range.ts";
import { firstAtWeek, type PointOrder } from "../point-order.ts";
import { addPointsOfPlaces } from "./add-points-of-places.ts";
import { placeOrderOf } from "./place-order.ts";
import type { Selection, Target } from "./selection.ts";

/** A block that is not in the selection. */
export const LEFT_OUT = -1;

const DAY_HOURS = 24;

/**
 * Adds the events with one hour to a table, `each` for one event. Reads only prefix counts,
 * O(blocks × weeks), where neither the selection nor the target speaks of places; else the events of the
 * chosen blocks or places.
 */
export function addPoints(cube: Cube, selection: Selection, target: Target, each: number): void {
  const offsets = blockOffsets(cube, selection, target);
  if (selection.places === null && (target.place === 0 || target.week === 0)) {
    addBlocks({ cube, offsets, dates: selection.dates, target, each });
    return;
  }
  const order = placeOrderOf(cube);
  const { places, dates } = selection;
  const chosen = blocksIn(offsets);
  if (places === null || target.place !== 0 || !isMostly(order, places)) {
    addPointsOfPlaces({ order, offsets, chosen, places, dates, target, each });
    return;
  }
  // All of them less those of the few other places.
  addBlocks({ cube, offsets, dates, target, each });
  addPointsOfPlaces({
    order,
    offsets,
    chosen,
    places: places.map((kept) => 1 - kept),
    dates,
    target,
    each: -each,
  });
}

interface BlockScan {
  readonly cube: Cube;
  readonly offsets: Int32Array;
  readonly dates: DateRange;
  readonly target: Target;
  readonly each: number;
}

function addBlocks(scan: BlockScan): void {
  const { cube, offsets, dates, target } = scan;
  for (let block = 0; block < offsets.length; block++) {
    const offset = offsets[block] ?? LEFT_OUT;
    if (offset === LEFT_OUT) continue;
    const weekday = Math.floor((block % WEEK_HOURS) / DAY_HOURS);
    const fromWeek = dates.fromWeek[weekday] ?? 0;
    const toWeek = dates.toWeek[weekday] ?? 0;
    const from = firstAtWeek(cube.points, block, fromWeek);
    const to = firstAtWeek(cube.points, block, toWeek);
    if (from === to) continue;
    if (target.place !== 0) addPlaces(scan, offset, from, to);
    else if (target.week !== 0) addWeeks(scan, offset, { block, fromWeek, toWeek, from, to });
    else target.table[offset] = (target.table[offset] ?? 0) + (to - from) * scan.each;
  }
}

function addPlaces({ cube, target, each }: BlockScan, offset: number, from: number, to: number): void {
  const { values } = cube.points;
  const { table, place: stride } = target;
  for (let event = from; event < to; event++) {
    const at = offset + (values[event] ?? 0) * stride;
    table[at] = (table[at] ?? 0) + each;
  }
}

interface BlockWeeks {
  readonly block: number;
  readonly fromWeek: number;
  readonly toWeek: number;
  readonly from: number;
  readonly to: number;
}

function addWeeks({ cube, target, each }: BlockScan, offset: number, span: BlockWeeks): void {
  const { starts, weeks, bucketCount } = cube.points;
  const { table, week: stride } = target;
  if (weeks !== null) {
    for (let event = span.from; event < span.to; event++) {
      const at = offset + (weeks[event] ?? 0) * stride;
      table[at] = (table[at] ?? 0) + each;
    }
    return;
  }
  const first = span.block * bucketCount;
  let start = span.from;
  for (let week = span.fromWeek; week < span.toWeek; week++) {
    const end = starts[first + week + 1] ?? 0;
    const at = offset + week * stride;
    table[at] = (table[at] ?? 0) + (end - start) * each;
    start = end;
  }
}

function blockOffsets(cube: Cube, { kinds, clock }: Selection, target: Target): Int32Array {
  const offsets = new Int32Array(kinds.length * WEEK_HOURS).fill(LEFT_OUT);
  for (let kind = 0; kind < cube.kinds.length; kind++) {
    if (kinds[kind] !== 1) continue;
    for (let hour = 0; hour < WEEK_HOURS; hour++) {
      if (clock !== null && clock.hours[hour] !== 1) continue;
      offsets[kind * WEEK_HOURS + hour] = target.offset + kind * target.kind + hour * target.hour;
    }
  }
  return offsets;
}

function blocksIn(offsets: Int32Array): Uint8Array {
  const chosen = new Uint8Array(offsets.length);
  for (let block = 0; block < offsets.length; block++) chosen[block] = offsets[block] === LEFT_OUT ? 0 : 1;
  return chosen;
}

function isMostly(order: PointOrder, places: Uint8Array): boolean {
  let events = 0;
  for (let place = 0; place < places.length; place++) {
    if (places[place] === 1) events += eventsOfGroup(order, place);
  }
  return 2 * events > order.values.length;
}

function eventsOfGroup({ starts, bucketCount }: PointOrder, group: number): number {
  return (starts[(group + 1) * bucketCount] ?? 0) - (starts[group * bucketCount] ?? 0);
}

/** The selection of all events with one hour of a cube. */
export function allPoints(cube: Cube): Selection {
  return {
    kinds: new Uint8Array(cube.kinds.length).fill(1),
    dates: allDays(cube),
    clock: null,
    places: null,
  };
}
