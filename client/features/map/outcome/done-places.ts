import type { Outcome } from "#core/contract/shift-plan.ts";

/** What a place has had of visits in the chosen hours of the week. */
export interface DonePlace {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly visits: number;
  readonly minutes: number;
}

/** How many visits and minutes has each place had in these hours of the week? None chosen: in all; most minutes first. */
export function donePlaces(dose: Outcome["dose"], weekhours: readonly number[]): DonePlace[] {
  const wanted = new Set(weekhours);
  const places = new Map<string, DonePlace>();
  for (const { name, lon, lat, weekhour, visits, minutes } of dose) {
    if (wanted.size > 0 && !wanted.has(weekhour)) continue;
    const before = places.get(name);
    places.set(name, {
      name,
      lon: before?.lon ?? lon,
      lat: before?.lat ?? lat,
      visits: (before?.visits ?? 0) + visits,
      minutes: (before?.minutes ?? 0) + minutes,
    });
  }
  return [...places.values()].sort((a, b) => b.minutes - a.minutes || a.name.localeCompare(b.name, "sv"));
}
