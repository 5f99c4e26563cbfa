import type { PlannedShift } from "#core/contract/shift-plan.ts";
import { type CheckedShift, checkPlan, type LocalOf } from "#core/domain/allocation/check-plan.ts";
import { degreesDistanceM } from "#core/domain/allocation/degrees-distance.ts";
import { dateOfDay, dayOfLocal, isoWeekday } from "#core/domain/time/local-day.ts";
import { instantToLocal } from "#core/domain/time/zoned-time.ts";
import type { Client } from "../db/database.ts";
import { listPermitsAtStops, listShortRests, type PermitAtStop } from "../queries/plan-rules.ts";
import type { StoredPlan } from "../queries/shift-plan.ts";

const HOUR_MS = 3_600_000;

/** Adds to each shift what the rules say of it: permits, crew, times, breaks, rest. */
export async function checkShifts(
  client: Client,
  shifts: readonly StoredPlan[],
  timeZone: string,
): Promise<PlannedShift[]> {
  const permits = await listPermitsAtStops(
    client,
    shifts.filter(({ kind }) => kind === "ordningsvakt").flatMap(({ stops }) => stops),
  );
  const rests = await listShortRests(
    client,
    shifts.map(({ id }) => id),
  );
  const localOf = localClock(timeZone);
  return shifts.map((shift) => ({
    ...shift,
    checks: checkPlan(checkedShift(shift, permits, rests.get(shift.id) ?? null), localOf),
  }));
}

/** The calendar of a zone, as the rules of a plan ask for it. */
export function localClock(timeZone: string): LocalOf {
  return (ms) => {
    const local = instantToLocal(ms, timeZone);
    const day = dayOfLocal(local);
    const hour = Math.floor((local - day * 24 * HOUR_MS) / HOUR_MS);
    return { date: dateOfDay(day), weekhour: (isoWeekday(day) - 1) * 24 + hour, hour };
  };
}

/** A stored shift as the rules see it. */
export function checkedShift(
  shift: StoredPlan,
  permits: readonly PermitAtStop[],
  restH: number | null,
): CheckedShift {
  return {
    kind: shift.kind,
    startMs: Date.parse(shift.startsAt),
    endMs: Date.parse(shift.endsAt),
    travel: shift.travel,
    crewSize: shift.crewSize,
    soloDecision: shift.soloDecision,
    policeAgreedOn: shift.policeAgreedOn,
    breakFromMs: shift.breakFrom === null ? null : Date.parse(shift.breakFrom),
    breakToMs: shift.breakTo === null ? null : Date.parse(shift.breakTo),
    restH,
    permits,
    stops: shift.stops.map((stop, at) => {
      const before = shift.stops[at - 1];
      return {
        id: stop.id,
        name: stop.name,
        placeKey: stop.placeKey,
        fromMs: Date.parse(stop.from),
        toMs: Date.parse(stop.to),
        fromBeforeM: before === undefined ? null : degreesDistanceM(before, stop),
      };
    }),
  };
}
