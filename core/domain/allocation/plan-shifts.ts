import { wilsonInterval } from "../statistics/wilson-interval.ts";
import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";
import { allocate, type AllocationAnswer, type Floor } from "./allocate.ts";
import type { Route, RouteFrame } from "./choose-route.ts";
import { coverageBound } from "./coverage-bound.ts";
import type { SolveProgram } from "./linear-program.ts";
import { tightBound } from "./tight-bound.ts";
import { coveredDemand, type Demand, type PlacedStop } from "./covered-demand.ts";
import { expectedWeek, weightedWeek } from "./expected-week.ts";
import { frameOf } from "./shift-frame.ts";
import { floorsMet, type FloorsMet, floorsOf } from "./plan-floors.ts";
import type { PlanInput } from "./plan-input.ts";
import { suggestionsOf, type WorthStopping } from "./worth-stopping.ts";
import { reasonOf } from "./stop-reason.ts";

/** A stop reaches its own hour and the next: about as long as being seen is thought to last. */
const REACH_HOURS = 2;

/** What chooses among routes and tells the bound: a solver of programs, and a clock in milliseconds. */
export interface PlanSolver {
  readonly solve: SolveProgram;
  readonly nowMs: () => number;
}

/** Rounds of prices, so that the same question has the same answer; seconds and pairs of places keep it in bounds. */
const BOUND = { rounds: 6, seconds: 8, mostPairs: 3_000_000 };

export interface ShareWithin {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A proposal: stops in order for each shift, and what is held against them. */
export interface ProposedPlan {
  /** For each shift of the input, in order. */
  readonly routes: readonly Route[];
  readonly shifts: readonly {
    readonly id: string;
    readonly rest: { readonly fromMin: number; readonly toMin: number } | null;
    readonly stops: readonly { readonly place: number; readonly fromMin: number; readonly reason: string }[];
  }[];
  readonly suggestions: readonly WorthStopping[];
  /** Share of what is expected, of the weeks it was chosen from. */
  readonly chosenOn: number;
  readonly curve: readonly { readonly hours: number; readonly share: number }[];
  readonly hours: number;
  readonly floors: FloorsMet;
  /** Expected events of a week by hour. */
  readonly weekExpected: readonly number[];
}

/** Shares of the held-out weeks' events near a stop, each with its interval. */
export interface TestedPlan {
  readonly proposal: ShareWithin;
  readonly present: ShareWithin | null;
  readonly even: ShareWithin;
  readonly heldOutWeeks: number;
  readonly heldOutEvents: number;
}

/** What a proposal is weighed against, on the weeks it was chosen from. */
export interface WeighedPlan {
  /** What no plan within the same rules exceeds, 0–1. */
  readonly bound: number;
  /** Percentage points that meeting the floors costs. */
  readonly floorCost: number;
}

/** How a search is made: its solver, and who is told 0–1 how far it has come. */
export interface PlanSearch {
  readonly solver: PlanSolver | null;
  readonly onProgress: (progress: number) => void;
}

/**
 * Which stops should the shifts of a week make? Chosen from all weeks. Deterministic. Shares are of events near a
 * stop, in the hour of the stop or the next: they never say that an event is prevented.
 */
export function proposePlan(input: PlanInput, search: PlanSearch): ProposedPlan {
  const expected = expectedOf(input);
  const frames = framesOf(input);
  const { routes } = searchFor(input, expected, { ...search, frames, floors: floorsOf(input) });
  const chosen = demandOf(input, expected);
  const stops = stopsOf(routes);
  return {
    routes,
    shifts: input.shifts.map(({ id }, at) => ({
      id,
      rest: routes[at]?.rest ?? null,
      stops: (routes[at]?.stops ?? []).map(({ place, slot, fromMin }) => ({
        place,
        fromMin,
        reason: reasonOf(input, place, slot),
      })),
    })),
    suggestions: suggestionsOf(input, {
      frames,
      demand: demandOf(input, weightedWeek(input, expected)),
      expected,
      planned: new Set(stops.map(({ place }) => place)),
    }),
    chosenOn: shareOf(chosen, stops),
    curve: curveOf(input, routes, chosen),
    hours: input.shifts.reduce((sum, { minutes }) => sum + minutes / 60, 0),
    floors: floorsMet(input, stops),
    weekExpected: Array.from({ length: WEEK_HOURS }, (_, hour) =>
      input.places.reduce((sum, _place, at) => sum + (expected[at * WEEK_HOURS + hour] ?? 0), 0),
    ),
  };
}

/**
 * What would a plan that is made in the same way be near in weeks that it was not chosen from? Made from the weeks of
 * training alone, and told of those held out, beside the plan there is now and as many stops spread alike.
 */
export function testPlan(input: PlanInput, search: PlanSearch): TestedPlan {
  const trained = expectedWeek(input, input.training, input.trainingWeeks);
  const frames = framesOf(input);
  const { routes } = searchFor(input, trained, { ...search, frames, floors: floorsOf(input) });
  const heldOut = demandOf(input, input.heldOut);
  const stops = stopsOf(routes);
  const test = testOn(input);
  return {
    proposal: test(coveredDemand(heldOut, stops)),
    present: input.present.length === 0 ? null : test(coveredDemand(heldOut, input.present)),
    even: test(evenCover(heldOut, stops)),
    heldOutWeeks: input.heldOutWeeks,
    heldOutEvents: sumOf(input.heldOut),
  };
}

/** What do the floors cost a proposal, and what could no plan within the same rules exceed? `routes`: the proposal's. */
export function weighPlan(input: PlanInput, routes: readonly Route[], search: PlanSearch): WeighedPlan {
  const expected = expectedOf(input);
  const frames = framesOf(input);
  const chosen = demandOf(input, expected);
  const total = sumOf(expected);
  const free =
    floorsOf(input).length === 0
      ? routes
      : searchFor(input, expected, { ...search, frames, floors: [] }).routes;
  const lost = shareOf(chosen, stopsOf(free)) - shareOf(chosen, stopsOf(routes));
  return {
    floorCost: Math.max(0, lost) * 100,
    bound: total > 0 ? Math.min(1, boundOf(chosen, frames, routes, search.solver) / total) : 0,
  };
}

function searchFor(
  input: PlanInput,
  values: Float64Array,
  {
    frames,
    floors,
    solver,
    onProgress,
  }: PlanSearch & { readonly frames: readonly RouteFrame[]; readonly floors: readonly Floor[] },
): AllocationAnswer {
  const demand = demandOf(input, weightedWeek(input, values));
  return allocate({ demand, frames, floors, solve: solver?.solve ?? null, onProgress });
}

const expectedOf = (input: PlanInput) =>
  expectedWeek(input, addTables(input.training, input.heldOut), input.trainingWeeks + input.heldOutWeeks);

const framesOf = (input: PlanInput) => input.shifts.map((shift) => frameOf(shift, input));

const demandOf = ({ places }: PlanInput, values: Float64Array): Demand => ({
  slots: WEEK_HOURS,
  values,
  covers: places.map((_place, at) => [at]),
  reachSlots: REACH_HOURS,
});

function shareOf(demand: Demand, stops: readonly PlacedStop[]): number {
  const total = sumOf(demand.values);
  return total > 0 ? coveredDemand(demand, stops) / total : 0;
}

function boundOf(
  demand: Demand,
  frames: readonly RouteFrame[],
  routes: readonly Route[],
  solver: PlanSolver | null,
): number {
  const loose = coverageBound(demand, frames, stopsOf(routes));
  const pairs = frames.reduce((sum, { places }) => sum + places.length ** 2, 0);
  if (solver === null || pairs > BOUND.mostPairs) return loose;
  const { solve, nowMs } = solver;
  return Math.min(loose, tightBound(demand, frames, routes, { solve, effort: { ...BOUND, nowMs } }));
}

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
const stopsOf = (routes: readonly Route[]): PlacedStop[] => routes.flatMap(({ stops }) => stops);
const addTables = (a: Float64Array, b: Float64Array) => a.map((value, at) => value + (b[at] ?? 0));

// Of the held-out weeks' events, with an interval. A sum of weights is read as so many whole events.
function testOn({ heldOut }: PlanInput): (covered: number) => ShareWithin {
  const events = sumOf(heldOut);
  return (covered) => {
    const tries = Math.round(events);
    if (tries === 0) return { share: 0, low: 0, high: 1 };
    const { low, high } = wilsonInterval(Math.min(tries, Math.round(covered)), tries);
    return { share: covered / events, low, high };
  };
}

// As many stops at the same hours, each at any of the places alike: what that is near on average.
function evenCover({ slots, values, covers, reachSlots }: Demand, stops: readonly PlacedStop[]): number {
  const reaching = new Float64Array(slots);
  for (const { slot } of stops) {
    for (let step = 0; step < reachSlots; step++) {
      const at = (slot + step) % slots;
      reaching[at] = (reaching[at] ?? 0) + 1;
    }
  }
  const missed = 1 - 1 / Math.max(1, covers.length);
  return values.reduce((sum, value, at) => sum + value * (1 - missed ** (reaching[at % slots] ?? 0)), 0);
}

// The shifts that add most first, so that the value of more hours can be read off.
function curveOf({ shifts }: PlanInput, routes: readonly Route[], demand: Demand) {
  const total = sumOf(demand.values);
  const curve = [{ hours: 0, share: 0 }];
  const open = shifts.map(({ minutes }, at) => ({ hours: minutes / 60, stops: routes[at]?.stops ?? [] }));
  const taken: PlacedStop[] = [];
  let hours = 0;
  while (open.length > 0) {
    const worth = open.map(({ stops, hours: own }) => coveredDemand(demand, [...taken, ...stops]) / own);
    const [next] = open.splice(worth.indexOf(Math.max(...worth)), 1);
    if (next === undefined) break;
    taken.push(...next.stops);
    hours += next.hours;
    curve.push({ hours, share: total > 0 ? coveredDemand(demand, taken) / total : 0 });
  }
  return curve;
}
