import type { Route } from "./choose-route.ts";
import { type Demand, takeCovered } from "./covered-demand.ts";

/** Pairs of routes that are tried in all: about a quarter of a second where shifts are many. */
const BUDGET = 60_000;

/**
 * Do two shifts cover more when both are changed at once? Of the routes found for each shift, those two are taken
 * that cover most together, given all others; pair by pair until nothing gains or the budget is spent. Never covers
 * less than before. Finds what planning one shift at a time cannot.
 */
export function bestPairs(
  demand: Demand,
  routes: readonly Route[],
  pools: readonly (readonly Route[])[],
): readonly Route[] {
  const chosen = [...routes];
  let budget = BUDGET;
  for (let isGaining = true; isGaining && budget > 0;) {
    isGaining = false;
    for (const [a, b] of touchingPairs(demand, pools)) {
      const [poolA, poolB] = [pools[a] ?? [], pools[b] ?? []];
      budget -= poolA.length * poolB.length;
      if (budget < 0) break;
      const better = bestOfPair(demand, chosen, { a, b, poolA, poolB });
      if (better === null) continue;
      [chosen[a], chosen[b]] = better;
      isGaining = true;
    }
  }
  return chosen;
}

// Only shifts that reach the same slots can stand in each other's way.
function touchingPairs(
  { slots, reachSlots }: Demand,
  pools: readonly (readonly Route[])[],
): [number, number][] {
  const reached = pools.map((pool) => {
    const own = new Set<number>();
    for (const { stops } of pool) {
      for (const { slot } of stops)
        for (let step = 0; step < reachSlots; step++) own.add((slot + step) % slots);
    }
    return own;
  });
  return reached.flatMap((own, a) =>
    reached.flatMap((other, b): [number, number][] =>
      b > a && [...own].some((slot) => other.has(slot)) ? [[a, b]] : [],
    ),
  );
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly poolA: readonly Route[];
  readonly poolB: readonly Route[];
}

function bestOfPair(
  demand: Demand,
  chosen: readonly Route[],
  { a, b, poolA, poolB }: Pair,
): [Route, Route] | null {
  const left = demand.values.slice();
  chosen.forEach(({ stops }, at) => {
    if (at !== a && at !== b) for (const stop of stops) takeCovered(demand, left, stop);
  });
  const [nowA, nowB] = [chosen[a], chosen[b]];
  if (nowA === undefined || nowB === undefined) return null;
  const worth = (first: Route, second: Route) => {
    const undo: [number, number][] = [];
    const sum = take(demand, left, [...first.stops, ...second.stops], undo);
    for (const [at, value] of undo) left[at] = value;
    return sum;
  };
  const before = worth(nowA, nowB);
  let best: [Route, Route] | null = null;
  let most = before * (1 + 1e-9) + 1e-12;
  for (const first of poolA) {
    for (const second of poolB) {
      const sum = worth(first, second);
      if (sum <= most) continue;
      most = sum;
      best = [first, second];
    }
  }
  return best;
}

function take(demand: Demand, left: Float64Array, stops: Route["stops"], undo: [number, number][]): number {
  const { slots, reachSlots, covers } = demand;
  let sum = 0;
  for (const { place, slot } of stops) {
    for (const point of covers[place] ?? []) {
      for (let step = 0; step < reachSlots; step++) {
        const at = point * slots + ((slot + step) % slots);
        const value = left[at] ?? 0;
        if (value === 0) continue;
        undo.push([at, value]);
        sum += value;
        left[at] = 0;
      }
    }
  }
  return sum;
}
