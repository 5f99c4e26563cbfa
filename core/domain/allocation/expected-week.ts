import { shrunkWeek } from "../statistics/shrunk-week.ts";
import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";
import type { PlanInput } from "./plan-input.ts";

/**
 * How many events are expected at each place in each hour of a week? `places × 168`: a place's own rate, spread over
 * the week with the shape of its area mixed in where it has few events of its own. `counts`: events of so many weeks.
 */
export function expectedWeek(
  { places, areas, around }: Pick<PlanInput, "places" | "areas" | "around">,
  counts: Float64Array,
  weeks: number,
): Float64Array {
  const expected = new Float64Array(counts.length);
  places.forEach(({ area }, at) => {
    const place = counts.subarray(at * WEEK_HOURS, (at + 1) * WEEK_HOURS);
    const events = place.reduce((sum, value) => sum + value, 0);
    if (events === 0) return;
    const row = area < 0 ? areas.length : area;
    const { shares } = shrunkWeek({ place, area: around.subarray(row * WEEK_HOURS, (row + 1) * WEEK_HOURS) });
    shares.forEach((share, hour) => {
      expected[at * WEEK_HOURS + hour] = (share * events) / weeks;
    });
  });
  return expected;
}

const RECENCY = 0.3;
const FULL_AFTER_DAYS = 14;
const SCENE = 0.5;
const UNSAFE = 0.5;

/**
 * What is a stop worth, beside the events that are expected? The same table with more weight on places that were not
 * visited for long, have a drug scene in that hour, or are unsafe for a while. Only for choosing: shares of events are
 * always told without it, and visits never change what is expected.
 */
export function weightedWeek(
  { places, unsafePlaces }: Pick<PlanInput, "places" | "unsafePlaces">,
  expected: Float64Array,
): Float64Array {
  const weighted = expected.slice();
  places.forEach(({ daysSinceVisit, scene }, at) => {
    const waited = Math.min(daysSinceVisit ?? FULL_AFTER_DAYS, FULL_AFTER_DAYS) / FULL_AFTER_DAYS;
    for (let hour = 0; hour < WEEK_HOURS; hour++) {
      const index = at * WEEK_HOURS + hour;
      const factor = 1 + RECENCY * waited + SCENE * (scene?.[hour] ?? 0);
      weighted[index] = (weighted[index] ?? 0) * factor;
    }
  });
  for (const { place, weekhours, strength } of unsafePlaces) {
    const hours = weekhours.length === 0 ? Array.from({ length: WEEK_HOURS }, (_, hour) => hour) : weekhours;
    for (const hour of hours) {
      const index = place * WEEK_HOURS + hour;
      weighted[index] = (weighted[index] ?? 0) * (1 + UNSAFE * strength);
    }
  }
  return weighted;
}
