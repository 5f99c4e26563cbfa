import { dateOfDay } from "../time/local-day.ts";
import type { Point } from "./example-input.ts";
import type { ExamplePeriod } from "./example-period.ts";
import type { Terrain } from "./terrain.ts";

/** A place that is unsafe for a while. */
export interface ExampleUnsafePlace extends Point {
  readonly name: string;
  readonly reason: string;
  readonly owner: string;
  readonly radiusM: number;
  readonly startsOn: string;
  readonly endsOn: string;
  /** 0 = Monday 00. */
  readonly weekhours: readonly number[];
}

const weekdayHours = (weekdays: readonly number[], from: number, to: number): number[] =>
  weekdays.flatMap((weekday) =>
    Array.from({ length: to - from }, (_, hour) => ((weekday - 1) * 24 + from + hour) % 168),
  );

const PLACES = [
  {
    name: "Myrsjöskolan",
    reason: "Anmäld av skolan: samlingar vid cykelställen efter fritidsgårdens stängning.",
    owner: "Fritid",
    days: [-10, 11],
    weekhours: weekdayHours([4, 5], 18, 22),
  },
  {
    name: "Fisksätra centrum",
    reason: "Trasig belysning vid passagen mot stationen tills reparationen är klar.",
    owner: "Gata och park",
    days: [-4, 17],
    weekhours: weekdayHours([1, 2, 3, 4, 5, 6, 7], 16, 23),
  },
  {
    name: "Älta centrum",
    reason: "Skadegörelse i tunneln tre helger i rad.",
    owner: "Trygg och säker-gruppen",
    days: [-20, 4],
    weekhours: weekdayHours([5, 6], 20, 26),
  },
] as const;

/** The places that are unsafe for a while around the example's today; those the gazetteer does not have are left out. */
export function drawUnsafePlaces({
  terrain,
  period,
}: {
  terrain: Terrain;
  period: ExamplePeriod;
}): ExampleUnsafePlace[] {
  return PLACES.flatMap(({ name, reason, owner, days: [first, last], weekhours }) => {
    const site = terrain.sites.find((one) => one.name === name);
    if (site === undefined) return [];
    return {
      name,
      reason,
      owner,
      radiusM: 150,
      weekhours,
      x: site.x,
      y: site.y,
      startsOn: dateOfDay(period.today + first),
      endsOn: dateOfDay(period.today + last),
    };
  });
}
