/** How a crew moves between its stops. */
export type TravelWay = "walk" | "drive";

/** Metres a minute as the crow flies: streets are about a third longer. */
const M_PER_MIN: Readonly<Record<TravelWay, number>> = { walk: 58, drive: 320 };
/** A car is parked, too. */
const START_MIN: Readonly<Record<TravelWay, number>> = { walk: 0, drive: 3 };

/**
 * How many minutes does it take from one place to another, `distanceM` metres apart as the crow flies? Whole
 * minutes. An estimate: 4.6 km/h on foot, 25 km/h by car, on streets a third longer than the line; water and
 * fences in between are not known.
 */
export function travelMinutes(distanceM: number, way: TravelWay): number {
  return distanceM < 1 ? 0 : Math.ceil(START_MIN[way] + distanceM / M_PER_MIN[way]);
}
