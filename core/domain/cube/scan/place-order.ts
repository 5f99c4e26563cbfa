import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import type { Cube, CubeIndex } from "../cube.ts";
import { createPointOrder, firstAtWeek, type PointOrder } from "../point-order.ts";

/** All events of a place are read: going week by week pays only where a week has several. */
const BUCKETS_PER_EVENT = 0.25;

const orders = new WeakMap<Cube, PointOrder>();

/**
 * The events with one hour by place and then week, each with its block: what a question about chosen places
 * reads. Made at the first such question, O(events + blocks × weeks), and kept with the cube.
 */
export function placeOrderOf(cube: Cube): PointOrder {
  const known = orders.get(cube);
  if (known) return known;
  const order = byPlace(cube);
  orders.set(cube, order);
  return order;
}

function byPlace(cube: Cube): PointOrder {
  const { points, places, weekCount } = cube;
  const groupStarts = countPlaces(points.values, places.count);
  const next = groupStarts.slice();
  const weeks = new Uint16Array(points.values.length);
  const values = newBlockIndex(cube.kinds.length * WEEK_HOURS, points.values.length);
  // Week after week, so that the events of a place come in the order of time.
  for (let week = 0; week < weekCount; week++) {
    for (let block = 0; block < points.groupCount; block++) {
      const end = firstAtWeek(points, block, week + 1);
      for (let event = firstAtWeek(points, block, week); event < end; event++) {
        const place = points.values[event] ?? 0;
        const at = next[place] ?? 0;
        next[place] = at + 1;
        values[at] = block;
        weeks[at] = week;
      }
    }
  }
  return createPointOrder({ groupStarts, weekCount, weeks, values, bucketsPerEvent: BUCKETS_PER_EVENT });
}

function countPlaces(places: CubeIndex, placeCount: number): Uint32Array {
  const starts = new Uint32Array(placeCount + 1);
  for (let event = 0; event < places.length; event++) {
    const after = (places[event] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let place = 0; place < placeCount; place++) {
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  }
  return starts;
}

function newBlockIndex(blockCount: number, length: number): CubeIndex {
  return blockCount <= 65_536 ? new Uint16Array(length) : new Uint32Array(length);
}
