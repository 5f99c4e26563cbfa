import type { SpreadEvents } from "../cube.ts";
import type { DateRange } from "../date-range.ts";

/** Events of a block from one number (inclusive) to another (exclusive). */
export interface EventSpan {
  readonly from: number;
  readonly to: number;
}

/** Which events of a block begin on the days of a range? O(log of the block). */
export function spreadOfDays(spread: SpreadEvents, block: number, { fromDay, toDay }: DateRange): EventSpan {
  const start = spread.starts[block] ?? 0;
  const end = spread.starts[block + 1] ?? 0;
  const from = firstAtDay(spread.day, fromDay, { from: start, to: end });
  return { from, to: firstAtDay(spread.day, toDay, { from, to: end }) };
}

function firstAtDay(days: Uint16Array, day: number, { from, to }: EventSpan): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
