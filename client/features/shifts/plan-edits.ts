import type { Suggestion } from "#core/contract/allocation.ts";
import type { PlannedShift, PlannedStop, StopPlan } from "#core/contract/shift-plan.ts";
import { degreesDistanceM } from "#core/domain/allocation/degrees-distance.ts";
import { travelMinutes } from "#core/domain/allocation/travel.ts";

/** What a planner changes of a shift. */
export type Plan = Omit<StopPlan, "version" | "isTextChecked">;

const MIN_MS = 60_000;
const STEP_MIN = 15;

/** What is planned in a shift as it can be changed. */
export function planOf(shift: PlannedShift): Plan {
  const { travel, policeAgreedOn, breakFrom, breakTo } = shift;
  return {
    travel,
    policeAgreedOn,
    breakFrom: breakFrom && iso(Date.parse(breakFrom)),
    breakTo: breakTo && iso(Date.parse(breakTo)),
    stops: shift.stops.map(({ carriedOutAt: _done, ...stop }) => ({
      ...stop,
      from: iso(Date.parse(stop.from)),
      to: iso(Date.parse(stop.to)),
    })),
  };
}

/** The plan with one stop moved by some quarters; the stops stay in the order of their times. */
export function moveStop(plan: Plan, id: string, quarters: number): Plan {
  const move = (text: string) => iso(Date.parse(text) + quarters * STEP_MIN * MIN_MS);
  return inOrder({
    ...plan,
    stops: plan.stops.map((stop) =>
      stop.id === id ? { ...stop, from: move(stop.from), to: move(stop.to) } : stop,
    ),
  });
}

/** The plan with one more stop, in the order of its time. */
export function addStop(plan: Plan, stop: PlannedStop): Plan {
  return inOrder({ ...plan, stops: [...plan.stops, stop] });
}

/** The plan without a stop. */
export function removeStop(plan: Plan, id: string): Plan {
  return { ...plan, stops: plan.stops.filter((stop) => stop.id !== id) };
}

/** The plan with the break begun at another time, as long as before or half an hour; null takes it away. */
export function moveBreak(plan: Plan, fromMs: number | null): Plan {
  if (fromMs === null) return { ...plan, breakFrom: null, breakTo: null };
  const lengthMs =
    plan.breakFrom === null || plan.breakTo === null
      ? 30 * MIN_MS
      : Date.parse(plan.breakTo) - Date.parse(plan.breakFrom);
  return { ...plan, breakFrom: iso(fromMs), breakTo: iso(fromMs + lengthMs) };
}

interface Frame {
  readonly startMs: number;
  readonly endMs: number;
  readonly doseMin: number;
  /** Its hour of the week, for an instant. */
  readonly weekhourOf: (ms: number) => number;
}

/**
 * The plan with a suggestion in it: at the first quarter of its best hours that is free, or else the first free one.
 * Null where the shift has no room left.
 */
export function addSuggestion(plan: Plan, suggestion: Suggestion, frame: Frame): Plan | null {
  const starts: number[] = [];
  for (let ms = frame.startMs; ms + frame.doseMin * MIN_MS <= frame.endMs; ms += STEP_MIN * MIN_MS)
    starts.push(ms);
  const free = starts.filter((ms) => isFree(plan, ms, ms + frame.doseMin * MIN_MS));
  const isBest = (ms: number) => (frame.weekhourOf(ms) - suggestion.firstHour + 168) % 168 < suggestion.hours;
  const at = free.find(isBest) ?? free[0];
  if (at === undefined) return null;
  const { placeKey, name, lon, lat, reason } = suggestion;
  const stop: PlannedStop = {
    id: crypto.randomUUID(),
    placeKey,
    name,
    lon,
    lat,
    reason,
    from: iso(at),
    to: iso(at + frame.doseMin * MIN_MS),
  };
  return addStop(plan, stop);
}

function isFree({ stops, breakFrom, breakTo }: Plan, fromMs: number, toMs: number): boolean {
  const taken = [
    ...stops,
    ...(breakFrom !== null && breakTo !== null ? [{ from: breakFrom, to: breakTo }] : []),
  ];
  return taken.every(({ from, to }) => Date.parse(from) >= toMs || Date.parse(to) <= fromMs);
}

/** Minutes from each stop to the next; null after the last. */
export function waysOf({ stops, travel }: Plan): (number | null)[] {
  return stops.map((stop, at) => {
    const next = stops[at + 1];
    return next === undefined ? null : travelMinutes(degreesDistanceM(stop, next), travel);
  });
}

const inOrder = (plan: Plan): Plan => ({
  ...plan,
  stops: plan.stops.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from)),
});

const iso = (ms: number) => new Date(ms).toISOString();
