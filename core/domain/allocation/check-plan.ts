import { travelMinutes, type TravelWay } from "./travel.ts";

/** A stop as the rules see it; milliseconds, metres. */
export interface CheckedStop {
  readonly id: string;
  readonly name: string;
  readonly placeKey: string | null;
  readonly fromMs: number;
  readonly toMs: number;
  /** Metres from the stop before as the crow flies; null for the first. */
  readonly fromBeforeM: number | null;
}

/** A permit that a stop lies in. */
export interface CheckedPermit {
  readonly stopId: string;
  readonly areaName: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** None: all hours. */
  readonly weekhours: readonly number[];
}

export interface CheckedShift {
  readonly kind: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly travel: TravelWay;
  readonly crewSize: number;
  readonly soloDecision: string | null;
  readonly policeAgreedOn: string | null;
  readonly breakFromMs: number | null;
  readonly breakToMs: number | null;
  /** Hours since the crew's last shift, where that is less than 11. */
  readonly restH: number | null;
  readonly stops: readonly CheckedStop[];
  readonly permits: readonly CheckedPermit[];
}

export type CheckRule =
  | "permit_area"
  | "permit_time"
  | "police_agreement"
  | "outside_frame"
  | "overlap"
  | "travel"
  | "twice"
  | "break"
  | "rest"
  | "active_time"
  | "crew";

/** What a rule found. `value` is what it speaks of: a place, a number of minutes, a date. */
export interface Check {
  readonly rule: CheckRule;
  readonly level: "blocks" | "warns";
  readonly stopId: string | null;
  readonly value: string;
}

/** Tells local calendar: the date and the hour of the week of an instant. */
export type LocalOf = (ms: number) => {
  readonly date: string;
  readonly weekhour: number;
  readonly hour: number;
};

const MIN_MS = 60_000;
const LONGEST_WORK_MIN = 300;
const MOST_AT_PLACE = 2;
export const LEAST_ACTIVE = 0.6;
const EVENING_FROM = 18;
const EVENING_TO = 6;

/** Which rules does the plan of a shift break? What blocks comes first. */
export function checkPlan(shift: CheckedShift, localOf: LocalOf): Check[] {
  const checks = [
    ...permitChecks(shift, localOf),
    ...crewChecks(shift, localOf),
    ...timeChecks(shift),
    ...placeChecks(shift),
    ...breakChecks(shift),
    ...activeChecks(shift),
  ];
  return checks.toSorted((a, b) => Number(a.level === "warns") - Number(b.level === "warns"));
}

function permitChecks({ kind, stops, permits, policeAgreedOn }: CheckedShift, localOf: LocalOf): Check[] {
  if (kind !== "ordningsvakt") return [];
  const found = stops.flatMap((stop): Check[] => {
    const here = permits.filter(({ stopId }) => stopId === stop.id);
    if (here.length === 0)
      return [{ rule: "permit_area", level: "blocks", stopId: stop.id, value: stop.name }];
    const isValid = here.some((permit) => isInside(permit, stop, localOf));
    return isValid
      ? []
      : [{ rule: "permit_time", level: "blocks", stopId: stop.id, value: here[0]?.areaName ?? "" }];
  });
  if (stops.length > 0 && policeAgreedOn === null)
    found.push({ rule: "police_agreement", level: "blocks", stopId: null, value: "" });
  return found;
}

function isInside(permit: CheckedPermit, { fromMs, toMs }: CheckedStop, localOf: LocalOf): boolean {
  return [localOf(fromMs), localOf(toMs - 1)].every(
    ({ date, weekhour }) =>
      date >= permit.firstDay &&
      date <= permit.lastDay &&
      (permit.weekhours.length === 0 || permit.weekhours.includes(weekhour)),
  );
}

function crewChecks(shift: CheckedShift, localOf: LocalOf): Check[] {
  const isEvening = [shift.startMs, shift.endMs - 1].some((ms) => {
    const { hour } = localOf(ms);
    return hour >= EVENING_FROM || hour < EVENING_TO;
  });
  const isAlone = shift.crewSize < 2 && (shift.soloDecision ?? "") === "";
  return [
    ...(isEvening && isAlone
      ? [{ rule: "crew", level: "blocks", stopId: null, value: String(shift.crewSize) } as const]
      : []),
    ...(shift.restH === null
      ? []
      : [{ rule: "rest", level: "warns", stopId: null, value: String(Math.round(shift.restH)) } as const]),
  ];
}

function timeChecks({ stops, startMs, endMs, travel }: CheckedShift): Check[] {
  return stops.flatMap((stop, at): Check[] => {
    const before = stops[at - 1];
    if (stop.fromMs < startMs || stop.toMs > endMs)
      return [{ rule: "outside_frame", level: "blocks", stopId: stop.id, value: stop.name }];
    if (before === undefined) return [];
    if (stop.fromMs < before.toMs)
      return [{ rule: "overlap", level: "blocks", stopId: stop.id, value: stop.name }];
    const missing =
      travelMinutes(stop.fromBeforeM ?? 0, travel) - Math.round((stop.fromMs - before.toMs) / MIN_MS);
    return missing > 0 ? [{ rule: "travel", level: "warns", stopId: stop.id, value: String(missing) }] : [];
  });
}

function placeChecks({ stops }: CheckedShift): Check[] {
  const counts = new Map<string, number>();
  return stops.flatMap((stop): Check[] => {
    const key = stop.placeKey ?? stop.name;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === MOST_AT_PLACE + 1
      ? [{ rule: "twice", level: "warns", stopId: stop.id, value: stop.name }]
      : [];
  });
}

function breakChecks({ startMs, endMs, breakFromMs, breakToMs, stops }: CheckedShift): Check[] {
  if (stops.length === 0 || endMs - startMs <= LONGEST_WORK_MIN * MIN_MS) return [];
  if (breakFromMs === null || breakToMs === null || breakFromMs - startMs > LONGEST_WORK_MIN * MIN_MS)
    return [{ rule: "break", level: "blocks", stopId: null, value: "5" }];
  const crossed = stops.find(({ fromMs, toMs }) => fromMs < breakToMs && toMs > breakFromMs);
  return crossed === undefined
    ? []
    : [{ rule: "break", level: "warns", stopId: crossed.id, value: crossed.name }];
}

function activeChecks(shift: CheckedShift): Check[] {
  if (shift.stops.length === 0) return [];
  const { stops, travel } = timeUse(shift);
  const active = stops + travel;
  return active >= LEAST_ACTIVE - 1e-9
    ? []
    : [{ rule: "active_time", level: "warns", stopId: null, value: String(Math.round(active * 100)) }];
}

/** How is the time of a shift spent? Parts of it, 0–1: on place, under way, break, and the rest. */
export function timeUse(
  shift: Pick<CheckedShift, "startMs" | "endMs" | "breakFromMs" | "breakToMs" | "stops" | "travel">,
): { stops: number; travel: number; rest: number; other: number } {
  const total = shift.endMs - shift.startMs;
  const stops = shift.stops.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0) / total;
  const travel =
    shift.stops.reduce(
      (sum, { fromBeforeM }) => sum + travelMinutes(fromBeforeM ?? 0, shift.travel) * MIN_MS,
      0,
    ) / total;
  const rest =
    shift.breakFromMs === null || shift.breakToMs === null
      ? 0
      : (shift.breakToMs - shift.breakFromMs) / total;
  return { stops, travel, rest, other: Math.max(0, 1 - stops - travel - rest) };
}
