import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import type { Cube, CubeIndex } from "../cube.ts";
import { firstAtWeek } from "../point-order.ts";

/**
 * Events with one hour from midnight to the end of each hour of the week, over all dates, by kind and place:
 * (hour × kinds + kind) × places + place. Those in a run of hours of one day are the difference of two rows.
 */
export type PlaceHours = CubeIndex;

const DAY_HOURS = 24;
/** More numbers than this for each event are not worth their memory. */
const NUMBERS_PER_EVENT = 1;

const tables = new WeakMap<Cube, PlaceHours | null>();

/**
 * The counts by hour and place of all dates, or null where they would be more numbers than events. Made at
 * the first question without dates that speaks of places, O(events), and kept with the cube.
 */
export function placeHoursOf(cube: Cube): PlaceHours | null {
  const known = tables.get(cube);
  if (known !== undefined) return known;
  const numbers = WEEK_HOURS * cube.kinds.length * cube.places.count;
  const table = numbers <= NUMBERS_PER_EVENT * cube.points.values.length ? createTable(cube, numbers) : null;
  tables.set(cube, table);
  return table;
}

function createTable(cube: Cube, numbers: number): PlaceHours {
  const { points, weekCount } = cube;
  const counts = new Uint32Array(numbers);
  for (let block = 0; block < points.groupCount; block++) {
    const row = placeHoursRow(cube, block % WEEK_HOURS, Math.floor(block / WEEK_HOURS));
    const end = firstAtWeek(points, block, weekCount);
    for (let event = firstAtWeek(points, block, 0); event < end; event++) {
      const at = row + (points.values[event] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  const hourSize = placeHoursRow(cube, 1, 0);
  for (let hour = 0; hour < WEEK_HOURS; hour++) {
    if (hour % DAY_HOURS === 0) continue;
    for (let at = hour * hourSize; at < (hour + 1) * hourSize; at++)
      counts[at] = (counts[at] ?? 0) + (counts[at - hourSize] ?? 0);
  }
  return counts.every((count) => count < 65_536) ? Uint16Array.from(counts) : counts;
}

/** Where the counts of an hour and a kind begin. */
export function placeHoursRow({ kinds, places }: Cube, hour: number, kind: number): number {
  return (hour * kinds.length + kind) * places.count;
}
