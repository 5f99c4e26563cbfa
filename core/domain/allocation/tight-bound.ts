import { bestWalk } from "./best-walk.ts";
import type { Route, RouteFrame } from "./choose-route.ts";
import { type Demand, gainTable } from "./covered-demand.ts";
import type { SolveProgram } from "./linear-program.ts";
import { routesProgram } from "./routes-program.ts";

export interface BoundEffort {
  readonly rounds: number;
  readonly seconds: number;
  readonly nowMs: () => number;
}

/** As near to what the best mix of routes covers as the search goes on. */
const NEAR = 1.002;
/** How much of the prices comes from those that gave the lowest bound so far: else they swing from round to round. */
const KEPT = 0.6;

/**
 * More than which part of the demand can no plan within the frames cover? Each part of the demand has a price, at most
 * what it is worth: the sum of what is above the prices, and of what the best route of each shift collects at them, is
 * a bound whatever the prices are (Lagrange; Geoffrion 1974, doi:10.1007/BFb0120690). The prices come from the program
 * over the routes found so far, to which the best routes at these prices are added, round by round (column generation).
 * `routes`: a plan to begin from. Floors are left out, so that the bound holds with and without them.
 */
export function tightBound(
  demand: Demand,
  frames: readonly RouteFrame[],
  routes: readonly Route[],
  { solve, effort }: { readonly solve: SolveProgram; readonly effort: BoundEffort },
): number {
  const { rounds, seconds, nowMs } = effort;
  const pools: Route[][] = frames.map((_frame, at) => (routes[at] === undefined ? [] : [routes[at]]));
  const endMs = nowMs() + seconds * 1000;
  let prices = demand.values;
  let best = { bound: Infinity, prices };
  let mixed = 0;
  for (let round = 0; round < rounds && nowMs() < endMs; round++) {
    const table = gainTable(demand, prices);
    const walks = frames.map((frame) => bestWalk(frame, { table, slots: demand.slots }));
    const bound =
      walks.reduce((sum, { worth }) => sum + worth, 0) +
      prices.reduce((sum, price, part) => sum + (demand.values[part] ?? 0) - price, 0);
    if (bound < best.bound) best = { bound, prices };
    walks.forEach(({ route }, at) => pools[at]?.push(route));
    if (best.bound <= mixed * NEAR) break;
    const program = routesProgram(demand, pools, [], true);
    const answer = solve(program, { seconds });
    if (answer === null) break;
    mixed = program.gains.reduce((sum, gain, column) => sum + gain * (answer.values[column] ?? 0), 0);
    const next = demand.values.slice();
    program.parts.forEach((part, at) => {
      const most = demand.values[part] ?? 0;
      const price = Math.min(most, Math.abs(answer.prices[program.firstCover + at] ?? most));
      next[part] = KEPT * (best.prices[part] ?? most) + (1 - KEPT) * price;
    });
    prices = next;
  }
  return best.bound;
}
