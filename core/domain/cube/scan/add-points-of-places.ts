import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import type { DateRange } from "../date-range.ts";
import { firstAtWeek, type PointOrder } from "../point-order.ts";
import { LEFT_OUT } from "./add-blocks.ts";
import type { Target } from "./selection.ts";

const DAY_HOURS = 24;

export interface PlaceScan {
  /** Events by place. */
  readonly order: PointOrder;
  /** For each block where it adds, or `LEFT_OUT`. */
  readonly offsets: Int32Array;
  /** Null for all. */
  readonly places: Uint8Array | null;
  readonly dates: DateRange;
  readonly target: Target;
  readonly each: number;
}

/** Adds the events with one hour of the chosen places to a table. O(their events + places × weeks). */
export function addPointsOfPlaces(placeScan: PlaceScan): void {
  const scan = { ...placeScan, chosen: chosenBlocks(placeScan.offsets) };
  const { order, places, dates, target } = scan;
  const edges = weekEdges(dates);
  for (let place = 0; place < order.groupCount; place++) {
    if (places !== null && places[place] !== 1) continue;
    const offset = place * target.place;
    // A week that is only partly in the range has events that are not.
    for (let week = edges.from; week < edges.wholeFrom; week++) addPartOfWeek(scan, place, week);
    if (target.week === 0)
      addEvents(
        scan,
        offset,
        firstAtWeek(order, place, edges.wholeFrom),
        firstAtWeek(order, place, edges.wholeTo),
      );
    else addWeeks(scan, place, edges.wholeFrom, edges.wholeTo);
    for (let week = edges.wholeTo; week < edges.to; week++) addPartOfWeek(scan, place, week);
  }
}

/** How many events have the chosen places in the weeks of a range of dates, also those cut by it? O(places). */
export function eventsOfPlaces(order: PointOrder, places: Uint8Array, dates: DateRange): number {
  const { from, to } = weekEdges(dates);
  let events = 0;
  for (let place = 0; place < places.length; place++) {
    if (places[place] === 1) events += firstAtWeek(order, place, to) - firstAtWeek(order, place, from);
  }
  return events;
}

interface BlockMarks {
  /** 1 for each block that adds. */
  readonly chosen: Uint8Array;
}

function chosenBlocks(offsets: Int32Array): Uint8Array {
  return Uint8Array.from(offsets, (offset) => (offset === LEFT_OUT ? 0 : 1));
}

interface WeekEdges {
  readonly from: number;
  readonly wholeFrom: number;
  readonly wholeTo: number;
  readonly to: number;
}

// Monday's weeks begin last and Sunday's end first where the range cuts a week.
function weekEdges({ fromWeek, toWeek }: DateRange): WeekEdges {
  const wholeFrom = fromWeek[0] ?? 0;
  const wholeTo = Math.max(wholeFrom, toWeek[6] ?? 0);
  return { from: fromWeek[6] ?? 0, wholeFrom, wholeTo, to: Math.max(wholeTo, toWeek[0] ?? 0) };
}

function addEvents(
  { order, offsets, target, each }: PlaceScan,
  offset: number,
  from: number,
  to: number,
): void {
  const { values } = order;
  const { table } = target;
  for (let event = from; event < to; event++) {
    const blockOffset = offsets[values[event] ?? 0] ?? -1;
    if (blockOffset < 0) continue;
    const at = blockOffset + offset;
    table[at] = (table[at] ?? 0) + each;
  }
}

function addWeeks(scan: PlaceScan & BlockMarks, place: number, fromWeek: number, toWeek: number): void {
  if (scan.order.weeks !== null) addWeeksOfEvents(scan, place, fromWeek, toWeek);
  else if (scan.target.kind === 0 && scan.target.hour === 0) addWeekCounts(scan, place, fromWeek, toWeek);
  else {
    for (let week = fromWeek; week < toWeek; week++) {
      const offset = place * scan.target.place + week * scan.target.week;
      addEvents(scan, offset, firstAtWeek(scan.order, place, week), firstAtWeek(scan.order, place, week + 1));
    }
  }
}

function addWeeksOfEvents(scan: PlaceScan, place: number, fromWeek: number, toWeek: number): void {
  const { order, offsets, target, each } = scan;
  const { table, week: stride } = target;
  const { values, weeks } = order;
  const offset = place * target.place;
  const to = firstAtWeek(order, place, toWeek);
  for (let event = firstAtWeek(order, place, fromWeek); event < to; event++) {
    const blockOffset = offsets[values[event] ?? 0] ?? -1;
    if (blockOffset < 0) continue;
    const at = blockOffset + offset + (weeks?.[event] ?? 0) * stride;
    table[at] = (table[at] ?? 0) + each;
  }
}

// All chosen blocks add to the same number: counting them needs no branch.
function addWeekCounts(scan: PlaceScan & BlockMarks, place: number, fromWeek: number, toWeek: number): void {
  const { order, chosen, target, each } = scan;
  const { table, week: stride } = target;
  const { values, starts } = order;
  const offset = target.offset + place * target.place;
  const first = place * order.bucketCount;
  const isAll = !chosen.includes(0);
  let event = starts[first + fromWeek] ?? 0;
  for (let week = fromWeek; week < toWeek; week++) {
    const end = starts[first + week + 1] ?? 0;
    let count = isAll ? end - event : 0;
    if (isAll) event = end;
    for (; event < end; event++) count += chosen[values[event] ?? 0] ?? 0;
    const at = offset + week * stride;
    table[at] = (table[at] ?? 0) + count * each;
  }
}

function addPartOfWeek(scan: PlaceScan, place: number, week: number): void {
  const { order, offsets, dates, target, each } = scan;
  const { table } = target;
  const offset = place * target.place + week * target.week;
  const to = firstAtWeek(order, place, week + 1);
  for (let event = firstAtWeek(order, place, week); event < to; event++) {
    const block = order.values[event] ?? 0;
    const blockOffset = offsets[block] ?? -1;
    const weekday = Math.floor((block % WEEK_HOURS) / DAY_HOURS);
    if (blockOffset < 0 || week < (dates.fromWeek[weekday] ?? 0) || week >= (dates.toWeek[weekday] ?? 0))
      continue;
    const at = blockOffset + offset;
    table[at] = (table[at] ?? 0) + each;
  }
}
