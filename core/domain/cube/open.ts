import type { Cube, CubeContents } from "./cube.ts";
import { createPointOrder } from "./point-order.ts";

/** Counts of weeks are differences of these: with one for each event they weigh twice what the events do. */
const BUCKETS_PER_EVENT = 1;

/** Makes a cube's contents ready for questions: lays the prefix counts over its blocks. O(events + blocks × weeks). */
export function openCube({ points, ...rest }: CubeContents): Cube {
  const { weekCount } = rest;
  return {
    ...rest,
    points: createPointOrder({
      groupStarts: points.starts,
      weekCount,
      weeks: points.week,
      values: points.place,
      bucketsPerEvent: BUCKETS_PER_EVENT,
    }),
    eventCount: points.place.length + rest.spread.place.length,
  };
}
