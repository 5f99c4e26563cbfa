import type { RouteFrame } from "./choose-route.ts";
import { type Demand, gainTable, takeCovered, type PlacedStop } from "./covered-demand.ts";

/**
 * More than which part of the demand can no plan within the frames cover? The best answer is at most what a plan
 * covers and, for each shift, the most it could add to that (covering is submodular; Nemhauser, Wolsey & Fisher 1978,
 * doi:10.1007/BF01588971): as many stops as its minutes hold at the least travel there is, each at its best, counted
 * as if they never overlapped. `stops`: the plan. An upper bound, never said to be reached.
 */
export function coverageBound(
  demand: Demand,
  frames: readonly RouteFrame[],
  stops: readonly PlacedStop[],
): number {
  const left = demand.values.slice();
  const covered = stops.reduce((sum, stop) => sum + takeCovered(demand, left, stop), 0);
  const table = gainTable(demand, left);
  const most = frames.reduce((sum, frame) => sum + mostOf(frame, table, demand), 0);
  const total = demand.values.reduce((sum, value) => sum + value, 0);
  return Math.min(total, covered + most);
}

// The best stops of a shift, in a slot as many as its minutes hold.
function mostOf(frame: RouteFrame, table: Float64Array, { slots }: Demand): number {
  const room = frame.minutes - (frame.rest?.minutes ?? 0);
  const perStop = frame.doseMin + leastTravel(frame);
  const count = Math.floor((room + perStop - frame.doseMin) / perStop);
  const reached = new Set<number>();
  for (let minute = 0; minute < frame.minutes; minute += 15) reached.add(frame.slotAt(minute));
  const gains: number[] = [];
  for (const place of frame.places) {
    const own = [...reached]
      .filter((slot) => frame.isAllowed(place, slot))
      .map((slot) => table[place * slots + slot] ?? 0)
      .toSorted((a, b) => b - a);
    gains.push(...own.slice(0, frame.mostAtPlace));
  }
  return gains
    .toSorted((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, gain) => sum + gain, 0);
}

function leastTravel({ places, travelMin }: RouteFrame): number {
  let least = Infinity;
  for (const from of places) {
    for (const to of places) if (from !== to) least = Math.min(least, travelMin(from, to));
  }
  return Number.isFinite(least) ? least : 0;
}
