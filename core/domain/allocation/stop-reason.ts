import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";
import { weekhourLabel } from "../time/weekhour-label.ts";
import type { PlanInput } from "./plan-input.ts";

type Grounds = Pick<PlanInput, "places" | "recent" | "unsafePlaces" | "areas">;

/**
 * Why should somebody stop at a place in an hour of the week? In Swedish: "4 händelser fre 18–21 senaste 6 v., 0 besök
 * på 14 dagar". Of what was recorded, never of what will happen.
 */
export function reasonOf({ places, recent, unsafePlaces }: Grounds, place: number, slot: number): string {
  const known = places[place];
  if (known === undefined) return "";
  const hours = [0, 1, 2].map((step) => (slot + step) % WEEK_HOURS);
  const events = Math.round(hours.reduce((sum, hour) => sum + (recent[place * WEEK_HOURS + hour] ?? 0), 0));
  const unsafe = unsafePlaces.find((one) => one.place === place);
  const parts = [
    ...(unsafe === undefined ? [] : [`Tillfälligt otrygg plats till ${unsafe.endsOn}.`]),
    `${events} ${events === 1 ? "händelse" : "händelser"} ${weekhourLabel(hours)} senaste 6 v., ${visitsText(known)}`,
    ...((known.scene?.[slot] ?? 0) > 0.5 ? ["Öppen drogscen i närheten."] : []),
  ];
  return parts.join(" ");
}

function visitsText({ visits, daysSinceVisit }: { visits: number; daysSinceVisit: number | null }): string {
  if (visits === 0)
    return daysSinceVisit === null
      ? "inga besök noterade."
      : `0 besök på ${Math.max(14, daysSinceVisit)} dagar.`;
  return `${visits} besök på 14 dagar.`;
}
