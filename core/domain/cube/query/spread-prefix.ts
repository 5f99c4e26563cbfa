import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import { type Cube, DATE_ONLY, SPREAD_CLASSES } from "../cube.ts";
import { weekOfDay } from "../scan/add-spread.ts";
import { addChangedHours, addChanges, CHANGE_ROW } from "../spread-units.ts";

/** For each week, and the end, the units of a block in each hour of the week before it: week × 168 + hour. */
export type SpreadPrefix = Float64Array;

/** A block has a prefix when it holds a tenth as many events as the prefix numbers; others are read through. */
const EVENTS_PER_NUMBER = 0.1;

const prefixes = new WeakMap<Cube, Map<number, SpreadPrefix | null>>();

/** The prefix sums of a block of spread events, or null when it is quicker to read its events. Made once. */
export function spreadPrefixOf(cube: Cube, block: number): SpreadPrefix | null {
  const ofCube = prefixes.get(cube) ?? new Map<number, SpreadPrefix | null>();
  prefixes.set(cube, ofCube);
  const known = ofCube.get(block);
  if (known !== undefined) return known;
  const prefix = isWorthIt(cube, block) ? createPrefix(cube, block) : null;
  ofCube.set(block, prefix);
  return prefix;
}

function isWorthIt({ spread, weekCount }: Cube, block: number): boolean {
  const events = (spread.starts[block + 1] ?? 0) - (spread.starts[block] ?? 0);
  return block % SPREAD_CLASSES !== DATE_ONLY && events > EVENTS_PER_NUMBER * weekCount * WEEK_HOURS;
}

function createPrefix({ spread, weekCount }: Cube, block: number): SpreadPrefix {
  const prefix = new Float64Array((weekCount + 1) * WEEK_HOURS);
  const end = spread.starts[block + 1] ?? 0;
  let event = spread.starts[block] ?? 0;
  const row = new Float64Array(CHANGE_ROW);
  for (let week = 0; week < weekCount; week++) {
    row.fill(0);
    for (; event < end && weekOfDay(spread.day[event] ?? 0) === week; event++)
      addChanges(row, 0, spread, event);
    const offset = (week + 1) * WEEK_HOURS;
    prefix.copyWithin(offset, offset - WEEK_HOURS, offset);
    addChangedHours(row, 0, { table: prefix, offset, stride: 1 });
  }
  return prefix;
}
