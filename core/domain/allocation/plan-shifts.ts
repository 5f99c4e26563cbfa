import { wilsonInterval } from "../statistics/wilson-interval.ts";
import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";
import { allocate, type AllocationAnswer, type Floor } from "./allocate.ts";
import type { RouteFrame } from "./choose-route.ts";
import { coverageBound } from "./coverage-bound.ts";
import type { SolveProgram } from "./linear-program.ts";
import { tightBound } from "./tight-bound.ts";
import { coveredDemand, type Demand, type PlacedStop } from "./covered-demand.ts";
import { degreesDistanceM } from "./degrees-distance.ts";
import { expectedWeek, weightedWeek } from "./expected-week.ts";
import { floorsMet, type FloorsMet, floorsOf } from "./plan-floors.ts";
import type { InputShift, PlanInput } from "./plan-input.ts";
import { suggestionsOf, type WorthStopping } from "./worth-stopping.ts";
import { reasonOf } from "./stop-reason.ts";
import { travelMinutes } from "./travel.ts";

/** A stop reaches its own hour and the next: about as long as being seen is thought to last. */
const REACH_HOURS = 2;
const MOST_AT_PLACE = 2;
const REST = { minutes: 30, earliest: 90, latest: 300 };

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

/** A proposal: stops in order for each shift, what they are near, and what was held against them. */
export interface PlanAnswer {
  readonly shifts: readonly {
    readonly id: string;
    readonly rest: { readonly fromMin: number; readonly toMin: number } | null;
    readonly stops: readonly { readonly place: number; readonly fromMin: number; readonly reason: string }[];
  }[];
  readonly suggestions: readonly WorthStopping[];
  readonly coverage: {
    readonly proposal: ShareWithin;
    readonly present: ShareWithin | null;
    readonly even: ShareWithin;
    readonly bound: number;
    readonly chosenOn: number;
    readonly heldOutWeeks: number;
    readonly heldOutEvents: number;
    readonly floorCost: number;
    readonly curve: readonly { readonly hours: number; readonly share: number }[];
    readonly hours: number;
  };
  readonly floors: FloorsMet;
  /** Expected events of a week by hour. */
  readonly weekExpected: readonly number[];
}

/**
 * Which stops should the shifts of a week make, and what are they worth? Chosen from all weeks; the shares are of the
 * weeks held out, for a plan chosen without them. Deterministic. Shares are of events near a stop, in the hour of the
 * stop or the next: they never say that an event is prevented.
 */
export function planShifts(
  input: PlanInput,
  onProgress: (progress: number) => void,
  solver: PlanSolver | null = null,
): PlanAnswer {
  const both = addTables(input.training, input.heldOut);
  const expected = expectedWeek(input, both, input.trainingWeeks + input.heldOutWeeks);
  const trained = expectedWeek(input, input.training, input.trainingWeeks);
  const frames = input.shifts.map((shift) => frameOf(shift, input));
  const floors = floorsOf(input);
  const covers = input.places.map((_place, at) => [at]);
  const demandOf = (values: Float64Array): Demand => ({
    slots: WEEK_HOURS,
    values,
    covers,
    reachSlots: REACH_HOURS,
  });
  const solve = (values: Float64Array, wanted: readonly Floor[], [from, to]: readonly [number, number]) =>
    allocate({
      demand: demandOf(weightedWeek(input, values)),
      frames,
      floors: wanted,
      solve: solver?.solve ?? null,
      onProgress: (progress) => onProgress(from + (to - from) * progress),
    });
  const answer = solve(expected, floors, [0, 0.4]);
  const free = floors.length === 0 ? answer : solve(expected, [], [0.4, 0.65]);
  const tested = solve(trained, floors, [0.65, 0.98]);
  const chosen = demandOf(expected);
  const total = sumOf(expected);
  const stops = stopsOf(answer);
  const test = testOn(input);
  const answerShare = total > 0 ? coveredDemand(chosen, stops) / total : 0;
  const freeShare = total > 0 ? coveredDemand(chosen, stopsOf(free)) / total : 0;
  const planned = new Set(stops.map(({ place }) => place));
  onProgress(1);
  return {
    shifts: input.shifts.map(({ id }, at) => ({
      id,
      rest: answer.routes[at]?.rest ?? null,
      stops: (answer.routes[at]?.stops ?? []).map(({ place, slot, fromMin }) => ({
        place,
        fromMin,
        reason: reasonOf(input, place, slot),
      })),
    })),
    suggestions: suggestionsOf(input, {
      frames,
      demand: demandOf(weightedWeek(input, expected)),
      expected,
      planned,
    }),
    coverage: {
      proposal: test(coveredDemand(demandOf(input.heldOut), stopsOf(tested))),
      present:
        input.present.length === 0 ? null : test(coveredDemand(demandOf(input.heldOut), input.present)),
      even: test(evenCover(demandOf(input.heldOut), stopsOf(tested))),
      bound: total > 0 ? Math.min(1, boundOf(chosen, frames, answer, solver) / total) : 0,
      chosenOn: answerShare,
      heldOutWeeks: input.heldOutWeeks,
      heldOutEvents: sumOf(input.heldOut),
      floorCost: Math.max(0, freeShare - answerShare) * 100,
      curve: curveOf(input, answer, chosen),
      hours: input.shifts.reduce((sum, { minutes }) => sum + minutes / 60, 0),
    },
    floors: floorsMet(input, stops),
    weekExpected: Array.from({ length: WEEK_HOURS }, (_, hour) =>
      input.places.reduce((sum, _place, at) => sum + (expected[at * WEEK_HOURS + hour] ?? 0), 0),
    ),
  };
}

function boundOf(
  demand: Demand,
  frames: readonly RouteFrame[],
  answer: AllocationAnswer,
  solver: PlanSolver | null,
): number {
  const loose = coverageBound(demand, frames, stopsOf(answer));
  const pairs = frames.reduce((sum, { places }) => sum + places.length ** 2, 0);
  if (solver === null || pairs > BOUND.mostPairs) return loose;
  const { solve, nowMs } = solver;
  return Math.min(loose, tightBound(demand, frames, answer.routes, { solve, effort: { ...BOUND, nowMs } }));
}

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
const stopsOf = ({ routes }: AllocationAnswer): PlacedStop[] => routes.flatMap(({ stops }) => stops);
const addTables = (a: Float64Array, b: Float64Array) => a.map((value, at) => value + (b[at] ?? 0));

function frameOf(shift: InputShift, { places, doseMin }: PlanInput): RouteFrame {
  const hours = new Map(
    (shift.places ?? []).map((place, at): [number, readonly number[]] => [
      place,
      shift.placeHours?.[at] ?? [],
    ]),
  );
  const known = new Map<number, number>();
  return {
    minutes: shift.minutes,
    slotAt: (minute) => Math.floor((shift.startMinute + minute) / 60) % WEEK_HOURS,
    doseMin,
    mostAtPlace: MOST_AT_PLACE,
    rest: shift.minutes > REST.latest ? REST : null,
    places: shift.places ?? places.map((_place, at) => at),
    isAllowed: (place, slot) => {
      if (shift.places === null) return true;
      const allowed = hours.get(place);
      return allowed !== undefined && (allowed.length === 0 || allowed.includes(slot));
    },
    travelMin: (from, to) => {
      if (from === null) return 0;
      const key = from * places.length + to;
      const found = known.get(key);
      if (found !== undefined) return found;
      const [a, b] = [places[from], places[to]];
      const minutes =
        a === undefined || b === undefined ? 0 : travelMinutes(degreesDistanceM(a, b), shift.travel);
      known.set(key, minutes);
      return minutes;
    },
  };
}

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
function curveOf({ shifts }: PlanInput, { routes }: AllocationAnswer, demand: Demand) {
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
