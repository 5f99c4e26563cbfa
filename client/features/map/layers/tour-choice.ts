import type { Tour } from "./tour-layers.ts";

const PAST_DAYS = 7;
const COMING_DAYS = 28;
const DAY_MS = 86_400_000;

/** Which dates are asked for to choose a shift or walk from: a week back, four weeks ahead. */
export function tourPeriod(today: string): { from: string; to: string } {
  const at = Date.parse(`${today}T00:00:00Z`);
  const date = (days: number) => new Date(at + days * DAY_MS).toISOString().slice(0, 10);
  return { from: date(-PAST_DAYS), to: date(COMING_DAYS) };
}

/** Which tours can be chosen, in order of time? Cancelled ones and those without stops cannot. */
export function choosableTours(tours: readonly Tour[]): Tour[] {
  return tours
    .filter(({ properties }) => properties.status !== "cancelled" && properties.stops.length > 0)
    .sort((a, b) => Date.parse(a.properties.startsAt) - Date.parse(b.properties.startsAt));
}

/**
 * Which tour is drawn? The chosen one; without a choice the next that has not ended by `today`'s start,
 * else the last.
 */
export function drawnTour(tours: readonly Tour[], chosen: string | null, today: string): Tour | null {
  const found = tours.find((tour) => String(tour.id) === chosen);
  if (found) return found;
  const next = tours.find(({ properties }) => properties.endsAt.slice(0, 10) >= today);
  return next ?? tours.at(-1) ?? null;
}
