import { DAY_MS, isoWeekday } from "./local-day.ts";
import { offsetSpanAt } from "./zone-offset.ts";

export const WEEK_HOURS = 168;
export const HOUR_MS = 3_600_000;
export const WEEK_MS = WEEK_HOURS * HOUR_MS;

/** Which hour of the week, 0 = Monday 00, does a wall clock time (milliseconds as if UTC) lie in? */
export function weekhourOfLocal(localMs: number): number {
  const day = Math.floor(localMs / DAY_MS);
  return (isoWeekday(day) - 1) * 24 + Math.floor((localMs - day * DAY_MS) / HOUR_MS);
}

/**
 * How long does an interval spend in each local hour of the week? Returns 168 elapsed times in
 * milliseconds, 0 = Monday 00; their sum is `toMs − fromMs`. An hour that comes twice in autumn
 * counts twice, one skipped in spring not at all.
 */
export function elapsedByWeekhour(fromMs: number, toMs: number, timeZone: string): Float64Array {
  const elapsedMs = new Float64Array(WEEK_HOURS);
  for (let atMs = fromMs; atMs < toMs;) {
    const { untilMs, offsetMs } = offsetSpanAt(atMs, timeZone);
    const endMs = Math.min(toMs, untilMs);
    addWallClock(elapsedMs, atMs + offsetMs, endMs + offsetMs);
    atMs = endMs;
  }
  return elapsedMs;
}

function addWallClock(elapsedMs: Float64Array, fromLocalMs: number, toLocalMs: number): void {
  let weekhour = weekhourOfLocal(fromLocalMs);
  let nextHourMs = (Math.floor(fromLocalMs / HOUR_MS) + 1) * HOUR_MS;
  for (let atMs = fromLocalMs; atMs < toLocalMs; nextHourMs += HOUR_MS) {
    const endMs = Math.min(toLocalMs, nextHourMs);
    elapsedMs[weekhour] = (elapsedMs[weekhour] ?? 0) + endMs - atMs;
    weekhour = (weekhour + 1) % WEEK_HOURS;
    atMs = endMs;
  }
}
