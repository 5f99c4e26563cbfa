import type { Place } from "#core/contract/place.ts";
import type { Tours } from "#core/contract/layer.ts";

/** A stop of a shift that is near enough to be presence at a place. */
export interface StopAtPlace {
  readonly key: string;
  readonly shift: string;
  readonly kind: string;
  readonly plannedFrom: string;
  readonly plannedTo: string;
  readonly isDone: boolean;
}

const METRES_PER_DEGREE = 111_320;
const NEAR_M = 250;

/** Which stops of shifts lie at a place: within its reach, or 250 m of the middle of one with a border? By time. */
export function stopsAtPlace(
  { features }: Tours,
  { lon, lat, reachM }: Pick<Place, "lon" | "lat" | "reachM">,
): StopAtPlace[] {
  const east = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const farthest = reachM ?? NEAR_M;
  return features
    .filter(({ properties }) => properties.status !== "cancelled")
    .flatMap(({ id, properties: { name, kind, stops } }) =>
      stops
        .filter(
          (stop) => Math.hypot((stop.lon - lon) * east, (stop.lat - lat) * METRES_PER_DEGREE) <= farthest,
        )
        .map((stop) => ({
          key: `${id}/${stop.order}`,
          shift: name,
          kind,
          plannedFrom: stop.plannedFrom,
          plannedTo: stop.plannedTo,
          isDone: stop.carriedOutAt !== null,
        })),
    )
    .toSorted((a, b) => a.plannedFrom.localeCompare(b.plannedFrom));
}
