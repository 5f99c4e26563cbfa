import type { CubeIndex } from "./cube.ts";

/**
 * Events with one hour, in groups and by week within a group, with the prefix counts that say where each
 * bucket of weeks begins: the count of any weeks of any group is a difference of two numbers. A bucket is
 * one week where there are events enough to fill them.
 */
export interface PointOrder {
  readonly groupCount: number;
  readonly weekCount: number;
  readonly bucketWeeks: number;
  readonly bucketCount: number;
  /** The first event of each bucket, group × bucketCount + bucket, and the end. */
  readonly starts: Uint32Array;
  /** The week of each event; null where buckets of one week say it. */
  readonly weeks: Uint16Array | null;
  /** What the order does not tell of each event: its place or its block. */
  readonly values: CubeIndex;
}

interface OrderedEvents {
  readonly groupStarts: Uint32Array;
  readonly weekCount: number;
  readonly weeks: Uint16Array;
  readonly values: CubeIndex;
  /** More buckets than this make buckets of several weeks, whose events then tell their week themselves. */
  readonly bucketsPerEvent: number;
}

/** Where does each bucket of weeks begin, for events that stand in order of group and week? O(events + buckets). */
export function createPointOrder(events: OrderedEvents): PointOrder {
  const { groupStarts, weekCount, weeks, values } = events;
  const groupCount = groupStarts.length - 1;
  const wanted = (groupCount * weekCount) / Math.max(1, events.bucketsPerEvent * values.length);
  const bucketWeeks = Math.min(weekCount, Math.max(1, Math.ceil(wanted)));
  const bucketCount = Math.ceil(weekCount / bucketWeeks);
  const starts = new Uint32Array(groupCount * bucketCount + 1);
  let next = 0;
  for (let group = 0; group < groupCount; group++) {
    const end = groupStarts[group + 1] ?? 0;
    let at = groupStarts[group] ?? 0;
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      starts[next++] = at;
      const untilWeek = (bucket + 1) * bucketWeeks;
      while (at < end && (weeks[at] ?? 0) < untilWeek) at++;
    }
  }
  starts[next] = values.length;
  return {
    groupCount,
    weekCount,
    bucketWeeks,
    bucketCount,
    starts,
    weeks: bucketWeeks === 1 ? null : weeks,
    values,
  };
}

/** Which event of a group is the first in this week (0–weekCount) or later? O(log of a bucket). */
export function firstAtWeek(order: PointOrder, group: number, week: number): number {
  const { starts, weeks, bucketWeeks } = order;
  const first = group * order.bucketCount;
  if (weeks === null) return starts[first + week] ?? 0;
  const bucket = Math.floor(week / bucketWeeks);
  let low = starts[first + bucket] ?? 0;
  if (week === bucket * bucketWeeks) return low;
  let high = starts[first + bucket + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((weeks[middle] ?? 0) < week) low = middle + 1;
    else high = middle;
  }
  return low;
}
