import type { Floor } from "./allocate.ts";
import type { PlacedStop } from "./covered-demand.ts";
import type { PlanInput } from "./plan-input.ts";

/** Whether every area and every unsafe place has what it should. */
export interface FloorsMet {
  readonly areas: readonly { readonly name: string; readonly share: number; readonly isMet: boolean }[];
  readonly unsafePlaces: readonly { readonly name: string; readonly isMet: boolean }[];
}

const STOP_AND_WAY_MIN = 30;
const FOUR_WEEKS = 4;

/** Which stops must be somewhere? Every unsafe place once in its risk hours; every area its part of the stops of four weeks. */
export function floorsOf(input: PlanInput): Floor[] {
  const minutes = input.shifts.reduce((sum, shift) => sum + shift.minutes, 0);
  const now = Math.floor(minutes / (input.doseMin + STOP_AND_WAY_MIN));
  const earlier = input.earlierStops.reduce((sum, stops) => sum + stops, 0);
  const inFourWeeks = Math.max(earlier + now, now * FOUR_WEEKS * Number(earlier === 0));
  return [
    ...input.unsafePlaces.map(({ place, weekhours }) => ({
      places: new Set([place]),
      slots: weekhours.length === 0 ? null : new Set(weekhours),
      stops: 1,
    })),
    ...input.areas.flatMap((_name, area): Floor[] => {
      const wanted = Math.ceil(input.floorShare * inFourWeeks) - (input.earlierStops[area] ?? 0);
      // A quarter of what is missing at least, so that four weeks are not made up for in one.
      const stops = Math.min(Math.max(0, wanted), Math.ceil(input.floorShare * now));
      const places = new Set(input.places.flatMap((place, at) => (place.area === area ? [at] : [])));
      return stops > 0 && places.size > 0 ? [{ places, slots: null, stops }] : [];
    }),
  ];
}

/** How do the floors stand with the stops of a plan? */
export function floorsMet(input: PlanInput, stops: readonly PlacedStop[]): FloorsMet {
  const earlier = input.earlierStops.reduce((sum, count) => sum + count, 0);
  const total = stops.length + earlier;
  return {
    areas: input.areas.map((name, area) => {
      const own =
        stops.filter(({ place }) => input.places[place]?.area === area).length +
        (input.earlierStops[area] ?? 0);
      const share = total > 0 ? own / total : 0;
      return { name, share, isMet: share >= input.floorShare - 1e-9 };
    }),
    unsafePlaces: input.unsafePlaces.map(({ name, place, weekhours }) => ({
      name,
      isMet: stops.some(
        (stop) => stop.place === place && (weekhours.length === 0 || weekhours.includes(stop.slot)),
      ),
    })),
  };
}
