import { HOUR_MS } from "./elapsed-by-weekhour.ts";
import { DAY_MS, dayOfLocal } from "./local-day.ts";
import { type SunTimes, sunTimes } from "./sun-times.ts";
import { offsetSpanAt } from "./zone-offset.ts";
import { startOfLocalDay } from "./zoned-time.ts";

export interface DarkHours {
  readonly sun: SunTimes;
  /**
   * For each clock hour 0–23 of the date the share between sunset and sunrise, 0–1. An hour that the
   * clocks skip has 0, one that comes twice the mean of both.
   */
  readonly darkShare: Float64Array;
}

/**
 * Which clock hours of a local date are dark, after sunset or before sunrise? `day`: days since
 * 1970-01-01; latitude and longitude in degrees. Accuracy and source: see `sunTimes`. Twilight counts
 * as dark.
 */
export function darkHours(day: number, latitude: number, longitude: number, timeZone: string): DarkHours {
  const sun = sunTimes(day, latitude, longitude, timeZone);
  const darkMs = new Float64Array(24);
  const elapsedMs = new Float64Array(24);
  const endMs = startOfLocalDay(day + 1, timeZone);
  for (let atMs = startOfLocalDay(day, timeZone); atMs < endMs;) {
    const { untilMs, offsetMs } = offsetSpanAt(atMs, timeZone);
    const clockMs = atMs + offsetMs - dayOfLocal(atMs + offsetMs) * DAY_MS;
    const hour = Math.floor(clockMs / HOUR_MS);
    const nextMs = Math.min(endMs, untilMs, atMs + (hour + 1) * HOUR_MS - clockMs);
    elapsedMs[hour] = (elapsedMs[hour] ?? 0) + nextMs - atMs;
    darkMs[hour] = (darkMs[hour] ?? 0) + nextMs - atMs - daylightBetween(sun, atMs, nextMs);
    atMs = nextMs;
  }
  return { sun, darkShare: darkMs.map((dark, hour) => (dark === 0 ? 0 : dark / (elapsedMs[hour] ?? 1))) };
}

function daylightBetween(sun: SunTimes, fromMs: number, toMs: number): number {
  switch (sun.kind) {
    case "always-up":
      return toMs - fromMs;
    case "always-down":
      return 0;
    case "rises-and-sets":
      return Math.max(0, Math.min(toMs, sun.sunsetMs) - Math.max(fromMs, sun.sunriseMs));
  }
}
