import { useMemo } from "react";
import type { FilterQuery } from "#core/contract/filter.ts";
import { usePoints } from "../../../api/use-points.ts";
import { useSettled } from "../../../api/use-settled.ts";
import { clusterPoints, type PointCluster } from "../layers/cluster-points.ts";
import type { EventPoint } from "../layers/event-point-layers.ts";
import { askedBounds, type MapBounds } from "./map-position.ts";

export const POINTS_FROM_ZOOM = 13.5;
const REST_MS = 110;

/** The points on show; `left` tells how many more there are than are drawn. */
export interface ShownPoints {
  readonly clusters: readonly PointCluster<EventPoint>[];
  readonly left: number;
}

/** The events of a filter as points when the map is near enough, else null. */
export function useEventPoints(
  filter: FilterQuery,
  { bounds, zoom, isWanted }: { bounds: MapBounds | null; zoom: number; isWanted: boolean },
): ShownPoints | null {
  const isNear = isWanted && bounds !== null && zoom >= POINTS_FROM_ZOOM;
  // A brush that is pulled asks the server when the hand rests.
  const settled = useSettled(filter, REST_MS);
  const { data } = usePoints(
    { ...settled, ...(bounds ? { bbox: askedBounds(bounds).join(",") } : {}) },
    isNear,
  );
  const wholeZoom = Math.floor(zoom);
  return useMemo(() => {
    if (!isNear || !data) return null;
    const points = data.items.flatMap((item): EventPoint[] => {
      const { id, lon, lat, category, occurredFrom, weight, cell } = item;
      // Without a cell the place is too vague for a point, as on a district's centre.
      if (lon === null || lat === null || cell === null) return [];
      return [{ id, position: [lon, lat], category, occurredFrom, weight }];
    });
    return {
      clusters: clusterPoints(points, (point) => point.position, wholeZoom),
      left: Math.max(0, data.total - data.items.length),
    };
  }, [isNear, data, wholeZoom]);
}
