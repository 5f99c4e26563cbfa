import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import { orderByKeys } from "../counting-sort.ts";
import type { CubeContents } from "../cube.ts";
import { newPlaces } from "../file/layout.ts";
import type { PointColumns } from "./event-columns.ts";

export interface Ranked {
  readonly firstMonday: number;
  readonly weekCount: number;
  readonly kinds: { readonly rankOf: Uint32Array };
  readonly places: { readonly rankOf: Uint32Array };
}

/** Events with one hour in order of block, week and place. O(events). */
export function orderPoints(
  events: PointColumns,
  { firstMonday, weekCount, kinds, places }: Ranked,
): CubeContents["points"] {
  const count = events.day.length;
  const blockCount = kinds.rankOf.length * WEEK_HOURS;
  const blocks = Uint32Array.from(
    events.kind,
    (kind, at) => (kinds.rankOf[kind] ?? 0) * WEEK_HOURS + (events.hour[at] ?? 0),
  );
  const weeks = Uint16Array.from(events.day, (day) => Math.floor((day - firstMonday) / 7));
  const ranks = events.place.map((place) => places.rankOf[place] ?? 0);
  const order = orderByKeys(count, [
    { keys: blocks, limit: blockCount },
    { keys: weeks, limit: weekCount },
    { keys: ranks, limit: places.rankOf.length },
  ]);
  const place = newPlaces(places.rankOf.length, count);
  const week = new Uint16Array(count);
  order.forEach((event, at) => {
    place[at] = ranks[event] ?? 0;
    week[at] = weeks[event] ?? 0;
  });
  return { starts: startsOf(blocks, blockCount), week, place };
}

/** The first event of each block, and the end, of events in the order of their blocks. */
export function startsOf(blocks: ArrayLike<number>, blockCount: number): Uint32Array {
  const starts = new Uint32Array(blockCount + 1);
  for (let event = 0; event < blocks.length; event++) {
    const after = (blocks[event] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let block = 0; block < blockCount; block++)
    starts[block + 1] = (starts[block + 1] ?? 0) + (starts[block] ?? 0);
  return starts;
}
