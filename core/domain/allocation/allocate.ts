import { chooseRoutes, type Route, type RouteFrame, type RouteStop } from "./choose-route.ts";
import { coveredDemand, type Demand, gainTable, takeCovered } from "./covered-demand.ts";
import { bestPairs } from "./best-pairs.ts";
import { chooseTogether } from "./choose-together.ts";
import type { SolveProgram } from "./linear-program.ts";

/** What is to be planned. */
export interface AllocationTask {
  readonly demand: Demand;
  readonly frames: readonly RouteFrame[];
  /** Stops that must be somewhere: worth more than anything else until they are met. */
  readonly floors: readonly Floor[];
  /** Chooses among the routes found for all shifts at once; null: two shifts at a time. */
  readonly solve?: SolveProgram | null;
  /** Called between shifts with 0–1. */
  readonly onProgress?: (progress: number) => void;
}

/** So many stops at one of these places, each in one of these slots. */
export interface Floor {
  readonly places: ReadonlySet<number>;
  /** Null: any. */
  readonly slots: ReadonlySet<number> | null;
  readonly stops: number;
}

export interface AllocationAnswer {
  /** One for each frame, in order. */
  readonly routes: readonly Route[];
  /** Demand near a stop. */
  readonly covered: number;
  readonly isMet: readonly boolean[];
}

/** Candidate places for one shift: those with most to gain in its slots, and those a floor asks for. */
const CANDIDATES = 32;
/**
 * Routes kept of each search and of a shift in all, for trying shifts two by two, and how many times every shift is
 * planned anew against the others: more where there are few shifts.
 */
const FEW_SHIFTS = { shifts: 4, count: 250, pool: 500, width: 60, leastPart: 0, rounds: 2 };
const MANY_SHIFTS = { count: 40, pool: 80, width: 18, leastPart: 0.5, rounds: 1 };

/**
 * Which stops in which shifts lie near most of what is expected? Greedy over a gain table: the shift that gains most
 * is planned first, then the next against what is left; then every shift is planned anew against all others until
 * nothing gains. Floors come before the optimum. Deterministic. O(rounds × shifts × beam).
 */
export function allocate(task: AllocationTask): AllocationAnswer {
  const { demand, frames, onProgress } = task;
  const rounds = keptOf(task).rounds;
  let routes: Route[] = frames.map(() => EMPTY);
  let covered = -1;
  const total = frames.length * (rounds + 1);
  const pools: Route[][] = frames.map(() => []);
  let done = 0;
  const order = orderOf(task);
  for (let round = 0; round <= rounds; round++) {
    const before = { routes: [...routes], covered };
    for (const at of order) {
      const others = routes.map((route, index) => (index === at ? EMPTY : route));
      const frame = frames[at];
      if (frame !== undefined) {
        const found = routesFor(task, frame, others);
        routes[at] = found[0] ?? EMPTY;
        pools[at] = [...found, ...(pools[at] ?? [])].slice(0, keptOf(task).pool);
      }
      done += 1;
      onProgress?.(done / total);
    }
    covered = coveredBy(demand, routes);
    const isWorse =
      covered < before.covered - 1e-9 && metCount(task, routes) <= metCount(task, before.routes);
    if (isWorse) {
      routes = before.routes;
      covered = before.covered;
    }
    if (round > 0 && covered <= before.covered * (1 + 1e-6)) break;
  }
  const paired = bestPairs(demand, routes, pools);
  if (metCount(task, paired) >= metCount(task, routes)) {
    routes = [...paired];
    covered = coveredBy(demand, routes);
  }
  if (task.solve) {
    const met = task.floors.filter((floor) => missing(floor, routes) === 0);
    const floors = met.map((floor) => ({
      stops: floor.stops,
      stopsOf: ({ stops }: Route) => stops.filter((stop) => isOf(floor, stop)).length,
    }));
    routes = [...chooseTogether(demand, routes, pools, { solve: task.solve, floors })];
    covered = coveredBy(demand, routes);
  }
  onProgress?.(1);
  return { routes, covered, isMet: task.floors.map((floor) => missing(floor, routes) === 0) };
}

/** For coming at all, so that calm hours are not left empty. */
const LEAST = 1e-9;

const EMPTY: Route = { stops: [], rest: null };

const coveredBy = (demand: Demand, routes: readonly Route[]): number =>
  coveredDemand(
    demand,
    routes.flatMap(({ stops }) => stops),
  );

const keptOf = ({ frames }: AllocationTask) =>
  frames.length <= FEW_SHIFTS.shifts ? FEW_SHIFTS : MANY_SHIFTS;

const metCount = ({ floors }: AllocationTask, routes: readonly Route[]) =>
  floors.filter((floor) => missing(floor, routes) === 0).length;

// The shifts that alone gain most come first; later rounds go through them in the same order.
function orderOf({ demand, frames }: AllocationTask): number[] {
  const table = gainTable(demand, demand.values);
  const worth = frames.map((frame) =>
    Math.max(0, ...frame.places.map((place) => bestInFrame(frame, table, place, demand))),
  );
  return frames.map((_frame, at) => at).toSorted((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
}

function routesFor(task: AllocationTask, frame: RouteFrame, others: readonly Route[]): Route[] {
  const { demand, floors } = task;
  const left = demand.values.slice();
  for (const stop of others.flatMap(({ stops }) => stops)) takeCovered(demand, left, stop);
  const table = gainTable(demand, left);
  const open = floors
    .map((floor) => ({ floor, stops: missing(floor, others) }))
    .filter(({ stops }) => stops > 0);
  // More than all there is: a floor is never traded for events.
  const premium = 1 + demand.values.reduce((sum, value) => sum + value, 0);
  const candidates = candidatesOf(
    frame,
    table,
    demand,
    open.map(({ floor }) => floor),
  );
  const overlap = overlaps(demand, candidates);
  const gainOf = (place: number, slot: number, before: readonly RouteStop[]) => {
    const hasNear = before.some((stop) => isNear(stop, place, slot, { demand, overlap }));
    const gain = !hasNear
      ? (table[place * demand.slots + slot] ?? 0)
      : newGain(demand, left, { place, slot, near: before });
    if (open.length === 0) return gain + LEAST;
    const floorsMet = open.reduce((sum, { floor, stops }) => {
      if (!isOf(floor, { place, slot })) return sum;
      return sum + (before.filter((stop) => isOf(floor, stop)).length < stops ? 1 : 0);
    }, 0);
    return gain + floorsMet * premium + LEAST;
  };
  return chooseRoutes({ ...frame, places: candidates }, gainOf, keptOf(task));
}

const isOf = ({ places, slots }: Floor, { place, slot }: { place: number; slot: number }) =>
  places.has(place) && (slots === null || slots.has(slot));

function missing(floor: Floor, routes: readonly Route[]): number {
  const has = routes.reduce((sum, { stops }) => sum + stops.filter((stop) => isOf(floor, stop)).length, 0);
  return Math.max(0, floor.stops - has);
}

function bestInFrame(frame: RouteFrame, table: Float64Array, place: number, { slots }: Demand): number {
  let best = 0;
  let last = -1;
  for (let minute = 0; minute < frame.minutes; minute += 30) {
    const slot = frame.slotAt(minute);
    if (slot === last) continue;
    last = slot;
    if (frame.isAllowed(place, slot)) best = Math.max(best, table[place * slots + slot] ?? 0);
  }
  return best;
}

function candidatesOf(
  frame: RouteFrame,
  table: Float64Array,
  demand: Demand,
  floors: readonly Floor[],
): number[] {
  const asked = new Set(
    floors.flatMap(({ places }) => bestOf(frame, [...places], table, demand).slice(0, 6)),
  );
  const best = bestOf(frame, frame.places, table, demand).slice(0, CANDIDATES);
  return [...new Set([...best, ...frame.places.filter((place) => asked.has(place))])];
}

function bestOf(frame: RouteFrame, places: readonly number[], table: Float64Array, demand: Demand): number[] {
  return places
    .map((place) => ({ place, worth: bestInFrame(frame, table, place, demand) }))
    .toSorted((a, b) => b.worth - a.worth || a.place - b.place)
    .map(({ place }) => place);
}

// Which candidates share a point of the demand.
function overlaps(
  { covers }: Demand,
  candidates: readonly number[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const byPoint = new Map<number, number[]>();
  for (const place of candidates) {
    for (const point of covers[place] ?? []) byPoint.set(point, [...(byPoint.get(point) ?? []), place]);
  }
  const shared = new Map(candidates.map((place): [number, Set<number>] => [place, new Set([place])]));
  for (const places of byPoint.values()) {
    for (const place of places) for (const other of places) shared.get(place)?.add(other);
  }
  return shared;
}

function isNear(
  stop: RouteStop,
  place: number,
  slot: number,
  { demand, overlap }: { demand: Demand; overlap: ReadonlyMap<number, ReadonlySet<number>> },
): boolean {
  const apart = Math.abs(stop.slot - slot);
  if (Math.min(apart, demand.slots - apart) >= demand.reachSlots) return false;
  return stop.place === place || overlap.get(place)?.has(stop.place) === true;
}

function newGain(
  demand: Demand,
  left: Float64Array,
  { place, slot, near }: { place: number; slot: number; near: readonly RouteStop[] },
): number {
  const { slots, reachSlots, covers } = demand;
  let sum = 0;
  for (const point of covers[place] ?? []) {
    for (let step = 0; step < reachSlots; step++) {
      const at = (slot + step) % slots;
      const isTaken = near.some(
        (stop) =>
          (at - stop.slot + slots) % slots < reachSlots && (covers[stop.place]?.includes(point) ?? false),
      );
      if (!isTaken) sum += left[point * slots + at] ?? 0;
    }
  }
  return sum;
}
