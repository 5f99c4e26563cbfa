import { randomUUID } from "node:crypto";
import type { AllocationResult } from "#core/contract/allocation.ts";
import type { PlannedStop } from "#core/contract/shift-plan.ts";
import { type CheckedShift, timeUse } from "#core/domain/allocation/check-plan.ts";
import { degreesDistanceM } from "#core/domain/allocation/degrees-distance.ts";
import type { ProposedPlan } from "#core/domain/allocation/plan-shifts.ts";
import type { FoundPlan } from "../jobs/allocation-store.ts";
import type { StoredPlan } from "../queries/shift-plan.ts";

interface Told {
  readonly places: readonly {
    readonly key: string;
    readonly name: string;
    readonly lon: number;
    readonly lat: number;
  }[];
  readonly shifts: readonly StoredPlan[];
  readonly doseMin: number;
}

/** The shifts of a proposal with their stops as instants and degrees, before any rule has looked at them. */
export function proposedShifts(answer: ProposedPlan, { places, shifts, doseMin }: Told): StoredPlan[] {
  return answer.shifts.flatMap(({ id, rest, stops }) => {
    const shift = shifts.find((one) => one.id === id);
    if (shift === undefined) return [];
    const at = (minute: number) => new Date(Date.parse(shift.startsAt) + minute * 60_000).toISOString();
    return {
      ...shift,
      breakFrom: rest === null ? null : at(rest.fromMin),
      breakTo: rest === null ? null : at(rest.toMin),
      stops: stops.flatMap(({ place, fromMin, reason }) => {
        const known = places[place];
        if (known === undefined) return [];
        return {
          id: randomUUID(),
          placeKey: known.key,
          name: known.name,
          lon: toSixth(known.lon),
          lat: toSixth(known.lat),
          from: at(fromMin),
          to: at(fromMin + doseMin),
          reason,
          carriedOutAt: null,
        };
      }),
    };
  });
}

/**
 * A proposal as it leaves the server, before it is weighed; `checked`: its shifts with what the rules say of them.
 */
export function presentAllocation(
  { proposed, tested, tookMs }: FoundPlan,
  checked: readonly (StoredPlan & Pick<AllocationResult["shifts"][number], "checks">)[],
  places: Told["places"],
): AllocationResult {
  return {
    shifts: checked.map(({ id, version, breakFrom, breakTo, stops, checks, ...shift }) => ({
      id,
      version,
      breakFrom,
      breakTo,
      checks,
      stops: stops.map(({ carriedOutAt: _none, ...stop }): PlannedStop => stop),
      time: timeUse(timed({ ...shift, breakFrom, breakTo, stops })),
    })),
    suggestions: proposed.suggestions.map(({ place, ...suggestion }) => ({
      ...suggestion,
      placeKey: places[place]?.key ?? null,
      name: places[place]?.name ?? "",
      lon: toSixth(places[place]?.lon ?? 0),
      lat: toSixth(places[place]?.lat ?? 0),
    })),
    coverage: {
      ...tested,
      chosenOn: proposed.chosenOn,
      curve: [...proposed.curve],
      hours: proposed.hours,
      bound: null,
      floorCost: null,
    },
    floors: { areas: [...proposed.floors.areas], unsafePlaces: [...proposed.floors.unsafePlaces] },
    weekExpected: [...proposed.weekExpected],
    tookMs,
  };
}

function timed(
  shift: Pick<StoredPlan, "startsAt" | "endsAt" | "travel" | "breakFrom" | "breakTo" | "stops">,
): Pick<CheckedShift, "startMs" | "endMs" | "breakFromMs" | "breakToMs" | "stops" | "travel"> {
  return {
    startMs: Date.parse(shift.startsAt),
    endMs: Date.parse(shift.endsAt),
    travel: shift.travel,
    breakFromMs: shift.breakFrom === null ? null : Date.parse(shift.breakFrom),
    breakToMs: shift.breakTo === null ? null : Date.parse(shift.breakTo),
    stops: shift.stops.map((stop, at) => {
      const before = shift.stops[at - 1];
      return {
        ...stop,
        fromMs: Date.parse(stop.from),
        toMs: Date.parse(stop.to),
        fromBeforeM: before === undefined ? null : degreesDistanceM(before, stop),
      };
    }),
  };
}

function toSixth(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
