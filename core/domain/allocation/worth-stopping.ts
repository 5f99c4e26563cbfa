import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";
import type { RouteFrame } from "./choose-route.ts";
import { type Demand, gainTable } from "./covered-demand.ts";
import type { PlanInput } from "./plan-input.ts";
import { reasonOf } from "./stop-reason.ts";

/** A place worth a stop, whether it got one or not. */
export interface WorthStopping {
  readonly place: number;
  readonly firstHour: number;
  readonly hours: number;
  readonly expected: number;
  readonly reason: string;
  readonly isPlanned: boolean;
}

const SUGGESTIONS = 14;

interface Worth {
  readonly frames: readonly RouteFrame[];
  readonly demand: Demand;
  readonly expected: Float64Array;
  readonly planned: ReadonlySet<number>;
}

/** Which places are worth most by the minute, each with its best three hours inside a shift? */
export function suggestionsOf(
  input: PlanInput,
  { frames, demand, expected, planned }: Worth,
): WorthStopping[] {
  const table = gainTable(demand, demand.values);
  const reached = new Set<number>();
  for (const frame of frames) for (let m = 0; m < frame.minutes; m += 30) reached.add(frame.slotAt(m));
  const unsafe = new Set(input.unsafePlaces.map(({ place }) => place));
  const best = input.places.map((_place, place) => {
    let slot = -1;
    for (const hour of reached) {
      if (slot < 0 || (table[place * WEEK_HOURS + hour] ?? 0) > (table[place * WEEK_HOURS + slot] ?? 0))
        slot = hour;
    }
    const worth = slot < 0 ? 0 : (table[place * WEEK_HOURS + slot] ?? 0);
    return { place, slot, worth: worth * (unsafe.has(place) ? 2 : 1) };
  });
  return best
    .filter(({ worth, place }) => worth > 0 || unsafe.has(place))
    .toSorted((a, b) => b.worth - a.worth || a.place - b.place)
    .slice(0, SUGGESTIONS)
    .map(({ place, slot }) => {
      const firstHour = Math.max(0, slot);
      const hours = [0, 1, 2].map(
        (step) => expected[place * WEEK_HOURS + ((firstHour + step) % WEEK_HOURS)] ?? 0,
      );
      return {
        place,
        firstHour,
        hours: 3,
        expected: hours.reduce((sum, value) => sum + value, 0),
        reason: reasonOf(input, place, Math.max(0, slot)),
        isPlanned: planned.has(place),
      };
    });
}
