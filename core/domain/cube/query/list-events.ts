import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import { createColumn } from "../build/column.ts";
import type { Cube } from "../cube.ts";
import { firstAtWeek } from "../point-order.ts";
import { chosenBlocks, countedClasses } from "../scan/add-spread.ts";
import { placeOrderOf } from "../scan/place-order.ts";
import type { Selection } from "../scan/selection.ts";
import { spreadOfDays } from "../scan/spread-days.ts";

/** Whole events one by one; the columns are of one length, in no order that means anything. */
export interface ListedEvents {
  /** Number of the place in the cube. */
  readonly place: Uint32Array;
  readonly kind: Uint16Array;
  /** Local date of the start, in days since 1970-01-01. */
  readonly day: Int32Array;
}

/**
 * Which events lie wholly inside a selection? Without a clock all of its events; with one those whose one
 * known hour it keeps, since the others lie in it only with a part of their weight. Whole events are what tests
 * of counts may be run on. O(events of the chosen days).
 */
export function listEvents(cube: Cube, selection: Selection): ListedEvents {
  const columns = {
    place: createColumn((length) => new Uint32Array(length)),
    kind: createColumn((length) => new Uint16Array(length)),
    day: createColumn((length) => new Int32Array(length)),
  };
  const add = (place: number, kind: number, day: number) => {
    columns.place.add(place);
    columns.kind.add(kind);
    columns.day.add(cube.firstMonday + day);
  };
  listPoints(cube, selection, add);
  if (selection.clock === null) listSpread(cube, selection, add);
  return { place: columns.place.values(), kind: columns.kind.values(), day: columns.day.values() };
}

type Add = (place: number, kind: number, day: number) => void;

function listPoints(cube: Cube, { kinds, dates, clock, places }: Selection, add: Add): void {
  const order = placeOrderOf(cube);
  const fromWeek = Math.floor(dates.fromDay / 7);
  const toWeek = Math.ceil(dates.toDay / 7);
  for (let place = 0; place < cube.places.count; place++) {
    if (places !== null && places[place] !== 1) continue;
    const end = firstAtWeek(order, place, toWeek);
    let passed = fromWeek;
    for (let event = firstAtWeek(order, place, fromWeek); event < end; event++) {
      while (order.weeks === null && event >= firstAtWeek(order, place, passed + 1)) passed++;
      const block = order.values[event] ?? 0;
      const kind = Math.floor(block / WEEK_HOURS);
      const hour = block % WEEK_HOURS;
      const day = 7 * (order.weeks?.[event] ?? passed) + Math.floor(hour / 24);
      const isIn = kinds[kind] === 1 && day >= dates.fromDay && day < dates.toDay;
      if (isIn && (clock === null || clock.hours[hour] === 1)) add(place, kind, day);
    }
  }
}

function listSpread(cube: Cube, selection: Selection, add: Add): void {
  const { spread } = cube;
  const { places, dates } = selection;
  for (const { kind, block } of chosenBlocks({ ...selection, classes: countedClasses(selection) })) {
    const { from, to } = spreadOfDays(spread, block, dates);
    for (let event = from; event < to; event++) {
      const place = spread.place[event] ?? 0;
      if (places === null || places[place] === 1) add(place, kind, spread.day[event] ?? 0);
    }
  }
}
