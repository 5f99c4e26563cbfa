import { orderByKeys } from "../counting-sort.ts";
import { type IrregularShapes, SPREAD_CLASSES, type SpreadEvents } from "../cube.ts";
import { newPlaces } from "../file/layout.ts";
import type { SpreadColumns } from "./event-columns.ts";
import { type Ranked, startsOf } from "./order-points.ts";

interface RankedSpread extends Ranked {
  readonly irregular: { readonly irregular: IrregularShapes; readonly rankOf: Uint32Array };
}

/** Events on several hours in order of block and day, then of all that tells them apart. O(events). */
export function orderSpread(events: SpreadColumns, ranked: RankedSpread): SpreadEvents {
  const { kinds, places, firstMonday, weekCount } = ranked;
  const count = events.day.length;
  renumberIrregular(events, ranked.irregular.rankOf);
  const blockCount = kinds.rankOf.length * SPREAD_CLASSES;
  const blocks = Uint32Array.from(
    events.kind,
    (kind, at) => (kinds.rankOf[kind] ?? 0) * SPREAD_CLASSES + (events.spreadClass[at] ?? 0),
  );
  const days = Uint16Array.from(events.day, (day) => day - firstMonday);
  const ranks = events.place.map((place) => places.rankOf[place] ?? 0);
  const order = orderByKeys(count, [
    { keys: blocks, limit: blockCount },
    { keys: days, limit: weekCount * 7 },
    { keys: ranks, limit: places.rankOf.length },
    { keys: events.firstHour, limit: 168 },
    { keys: events.hourCount, limit: 169 },
    { keys: events.firstUnits, limit: 65_536 },
    { keys: events.lastUnits, limit: 65_536 },
  ]);
  const place = newPlaces(places.rankOf.length, count);
  order.forEach((event, at) => (place[at] = ranks[event] ?? 0));
  return {
    starts: startsOf(blocks, blockCount),
    day: Uint16Array.from(order, (event) => days[event] ?? 0),
    place,
    firstHour: Uint8Array.from(order, (event) => events.firstHour[event] ?? 0),
    hourCount: Uint8Array.from(order, (event) => events.hourCount[event] ?? 0),
    firstUnits: Uint16Array.from(order, (event) => events.firstUnits[event] ?? 0),
    lastUnits: Uint16Array.from(order, (event) => events.lastUnits[event] ?? 0),
    irregular: ranked.irregular.irregular,
  };
}

function renumberIrregular({ hourCount, firstUnits, lastUnits }: SpreadColumns, rankOf: Uint32Array): void {
  hourCount.forEach((hours, event) => {
    if (hours !== 0) return;
    const rank = rankOf[(firstUnits[event] ?? 0) + (lastUnits[event] ?? 0) * 65_536] ?? 0;
    firstUnits[event] = rank & 0xffff;
    lastUnits[event] = rank >>> 16;
  });
}
