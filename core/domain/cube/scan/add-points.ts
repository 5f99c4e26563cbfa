import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import type { Cube } from "../cube.ts";
import { allDays } from "../date-range.ts";
import { addBlocks, addBlocksOfPlaces, type BlockScan, eventsOfBlocks, LEFT_OUT } from "./add-blocks.ts";
import { addPointsOfPlaces, eventsOfPlaces } from "./add-points-of-places.ts";
import { addPlaceHours } from "./add-place-hours.ts";
import { type PlaceHours, placeHoursOf } from "./place-hours.ts";
import { placeOrderOf } from "./place-order.ts";
import type { Selection, Target } from "./selection.ts";

/** Counts are read one after another, events here and there: so many counts take as long as one event. */
const COUNTS_PER_EVENT = 4;

/**
 * Adds the events with one hour to a table, `each` for one event. Reads only prefix counts, O(blocks ×
 * weeks), where neither the selection nor the table speaks of places, and where no dates are spoken of
 * counts by hour and place; else the events of the chosen blocks or of the chosen places.
 */
export function addPoints(cube: Cube, selection: Selection, target: Target, each: number): void {
  const { places, dates } = selection;
  const scan = { cube, offsets: blockOffsets(cube, selection, target), dates, target, each };
  if (target.place !== 0) addByPlace(scan, selection);
  else if (places === null) addBlocks(scan);
  else addAtPlaces(scan, { ...selection, places });
}

function addByPlace(scan: BlockScan, selection: Selection): void {
  const { places } = selection;
  const counts = countsFor(scan);
  if (counts !== null) addPlaceHours({ ...scan, counts, selection });
  else if (places === null && scan.target.week === 0) addBlocks(scan);
  else addPointsOfPlaces({ ...scan, order: placeOrderOf(scan.cube), places });
}

// Reads the chosen blocks, the chosen places or, taken off all of the blocks, the other places: whichever
// has the fewest events.
function addAtPlaces(scan: BlockScan, selection: Selection & { readonly places: Uint8Array }): void {
  const { cube, dates, each } = scan;
  const { places } = selection;
  const order = placeOrderOf(cube);
  const others = places.map((kept) => 1 - kept);
  const inBlocks = eventsOfBlocks(scan);
  const atPlaces = eventsOfPlaces(order, places, dates);
  const atOthers = eventsOfPlaces(order, others, dates);
  const fewest = Math.min(inBlocks, atPlaces, atOthers);
  const counts = countsFor(scan);
  if (counts !== null && counts.length < COUNTS_PER_EVENT * fewest)
    addPlaceHours({ ...scan, counts, selection });
  else if (fewest === inBlocks) addBlocksOfPlaces(scan, places);
  else if (fewest === atPlaces) addPointsOfPlaces({ ...scan, order, places });
  else {
    addBlocks(scan);
    addPointsOfPlaces({ ...scan, order, places: others, each: -each });
  }
}

function countsFor({ cube, dates, target }: BlockScan): PlaceHours | null {
  const isAllDays = dates.fromDay === 0 && dates.toDay === 7 * cube.weekCount;
  return isAllDays && target.week === 0 ? placeHoursOf(cube) : null;
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

/** The selection of all events with one hour of a cube. */
export function allPoints(cube: Cube): Selection {
  return {
    kinds: new Uint8Array(cube.kinds.length).fill(1),
    dates: allDays(cube),
    clock: null,
    places: null,
  };
}
