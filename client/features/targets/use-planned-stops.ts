import { useCallback, useMemo } from "react";
import type { TargetItem } from "#core/contract/targets.ts";
import { useShifts } from "../../api/use-layers.ts";
import { useToday } from "../../state/use-filter.ts";
import { addDays } from "../../text/format.ts";

/** A planned stop of a shift near a place. */
export interface PlannedStop {
  readonly tour: string;
  readonly plannedFrom: string;
}

const AHEAD_DAYS = 28;
const NEAR_M = 300;

/** Which stops of planned shifts lie near a place in the next four weeks? Null while they are fetched. */
export function usePlannedStops(): (place: Pick<TargetItem, "lon" | "lat">) => readonly PlannedStop[] | null {
  const today = useToday();
  const period = useMemo(() => ({ from: today, to: addDays(today, AHEAD_DAYS) }), [today]);
  const { data } = useShifts(period);
  const stops = useMemo(
    () =>
      data?.features
        .filter(({ properties }) => properties.status === "planned")
        .flatMap(({ properties }) => properties.stops.map((stop) => ({ ...stop, tour: properties.name }))) ??
      null,
    [data],
  );
  return useCallback((place) => stops && stops.filter((stop) => distanceM(stop, place) <= NEAR_M), [stops]);
}

interface Degrees {
  readonly lon: number;
  readonly lat: number;
}

// Flat, which is off by under 1 % at such distances.
function distanceM(a: Degrees, b: Degrees): number {
  const metresPerDegree = 111_320;
  const east = (a.lon - b.lon) * metresPerDegree * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(east, (a.lat - b.lat) * metresPerDegree);
}
