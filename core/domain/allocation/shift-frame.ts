import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";
import type { RouteFrame } from "./choose-route.ts";
import { degreesDistanceM } from "./degrees-distance.ts";
import type { InputShift, PlanInput } from "./plan-input.ts";
import { travelMinutes } from "./travel.ts";

const MOST_AT_PLACE = 2;
const REST = { minutes: 30, earliest: 90, latest: 300 };

/** What may a route through this shift be: its hours, its break, its places in their hours, its minutes of travel? */
export function frameOf(shift: InputShift, { places, doseMin }: PlanInput): RouteFrame {
  const hours = new Map(
    (shift.places ?? []).map((place, at): [number, readonly number[]] => [
      place,
      shift.placeHours?.[at] ?? [],
    ]),
  );
  const known = new Map<number, number>();
  return {
    minutes: shift.minutes,
    slotAt: (minute) => Math.floor((shift.startMinute + minute) / 60) % WEEK_HOURS,
    doseMin,
    mostAtPlace: MOST_AT_PLACE,
    rest: shift.minutes > REST.latest ? REST : null,
    places: shift.places ?? places.map((_place, at) => at),
    isAllowed: (place, slot) => {
      if (shift.places === null) return true;
      const allowed = hours.get(place);
      return allowed !== undefined && (allowed.length === 0 || allowed.includes(slot));
    },
    travelMin: (from, to) => {
      if (from === null) return 0;
      const key = from * places.length + to;
      const found = known.get(key);
      if (found !== undefined) return found;
      const [a, b] = [places[from], places[to]];
      const minutes =
        a === undefined || b === undefined ? 0 : travelMinutes(degreesDistanceM(a, b), shift.travel);
      known.set(key, minutes);
      return minutes;
    },
  };
}
