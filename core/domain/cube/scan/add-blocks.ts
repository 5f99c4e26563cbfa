import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import type { Cube } from "../cube.ts";
import type { DateRange } from "../date-range.ts";
import { firstAtWeek } from "../point-order.ts";
import type { Target } from "./selection.ts";

/** A block that is not in the selection. */
export const LEFT_OUT = -1;

const DAY_HOURS = 24;

export interface BlockScan {
  readonly cube: Cube;
  /** For each block where it adds, or `LEFT_OUT`. */
  readonly offsets: Int32Array;
  readonly dates: DateRange;
  /** With a stride for places or for weeks, not for both. */
  readonly target: Target;
  readonly each: number;
}

/**
 * Adds the events with one hour of the chosen blocks, whatever their places. Reads only prefix counts,
 * O(blocks × weeks), unless the table has a stride for places.
 */
export function addBlocks(scan: BlockScan): void {
  const { target } = scan;
  eachBlock(scan, (span) => {
    if (target.place !== 0) addPlaces(scan, span);
    else if (target.week !== 0) addWeeks(scan, span);
    else target.table[span.offset] = (target.table[span.offset] ?? 0) + (span.to - span.from) * scan.each;
  });
}

/**
 * Adds those of the chosen blocks that are at chosen places, to a table without a stride for places.
 * O(events of the blocks and dates).
 */
export function addBlocksOfPlaces(scan: BlockScan, places: Uint8Array): void {
  const { target, each } = scan;
  eachBlock(scan, (span) => {
    if (target.week !== 0) addWeeksOfPlaces(scan, span, places);
    else {
      const events = countChosen(scan.cube.points.values, span, places);
      target.table[span.offset] = (target.table[span.offset] ?? 0) + events * each;
    }
  });
}

/** How many events have the chosen blocks? O(blocks). */
export function eventsOfBlocks(scan: Omit<BlockScan, "target" | "each">): number {
  let events = 0;
  eachBlock(scan, ({ from, to }) => (events += to - from));
  return events;
}

/** The events of a block in a range of dates. */
interface BlockSpan {
  readonly block: number;
  /** Where the block adds. */
  readonly offset: number;
  readonly fromWeek: number;
  readonly toWeek: number;
  readonly from: number;
  readonly to: number;
}

function eachBlock(
  { cube, offsets, dates }: Omit<BlockScan, "target" | "each">,
  take: (span: BlockSpan) => void,
): void {
  for (let block = 0; block < offsets.length; block++) {
    const offset = offsets[block] ?? LEFT_OUT;
    if (offset === LEFT_OUT) continue;
    const weekday = Math.floor((block % WEEK_HOURS) / DAY_HOURS);
    const fromWeek = dates.fromWeek[weekday] ?? 0;
    const toWeek = dates.toWeek[weekday] ?? 0;
    const from = firstAtWeek(cube.points, block, fromWeek);
    const to = firstAtWeek(cube.points, block, toWeek);
    if (from < to) take({ block, offset, fromWeek, toWeek, from, to });
  }
}

function addPlaces({ cube, target, each }: BlockScan, { offset, from, to }: BlockSpan): void {
  const { values } = cube.points;
  const { table, place: stride } = target;
  for (let event = from; event < to; event++) {
    const at = offset + (values[event] ?? 0) * stride;
    table[at] = (table[at] ?? 0) + each;
  }
}

function addWeeks({ cube, target, each }: BlockScan, span: BlockSpan): void {
  const { starts, weeks, bucketCount } = cube.points;
  const { table, week: stride } = target;
  const { offset } = span;
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

function addWeeksOfPlaces({ cube, target, each }: BlockScan, span: BlockSpan, places: Uint8Array): void {
  const { starts, weeks, values, bucketCount } = cube.points;
  const { table, week: stride } = target;
  const { offset } = span;
  if (weeks !== null) {
    for (let event = span.from; event < span.to; event++) {
      const at = offset + (weeks[event] ?? 0) * stride;
      table[at] = (table[at] ?? 0) + (places[values[event] ?? 0] ?? 0) * each;
    }
    return;
  }
  const first = span.block * bucketCount;
  let event = span.from;
  for (let week = span.fromWeek; week < span.toWeek; week++) {
    const end = starts[first + week + 1] ?? 0;
    let count = 0;
    for (; event < end; event++) count += places[values[event] ?? 0] ?? 0;
    const at = offset + week * stride;
    table[at] = (table[at] ?? 0) + count * each;
  }
}

function countChosen(values: ArrayLike<number>, { from, to }: BlockSpan, isChosen: Uint8Array): number {
  let count = 0;
  for (let event = from; event < to; event++) count += isChosen[values[event] ?? 0] ?? 0;
  return count;
}
