import { ScatterplotLayer } from "@deck.gl/layers";
import type { Layer } from "@deck.gl/core";
import { type Palette, rgba } from "../../../style/palette.ts";
import type { Position } from "../canvas/hexagon-geometry.ts";
import type { PointCluster } from "./cluster-points.ts";
import { numberLayer } from "./number-layer.ts";

export const POINT_LAYER = "event-points";

/** What of an event the map needs. */
export interface EventPoint {
  readonly id: string;
  readonly position: Position;
  readonly category: string;
  readonly occurredFrom: string;
  readonly weight: number;
}

/** Events as points when the map is near; those close together are one larger point with its number. */
export function eventPointLayers(
  clusters: readonly PointCluster<EventPoint>[],
  { palette, opacity }: { readonly palette: Palette; readonly opacity: number },
): Layer[] {
  const several = clusters.filter((cluster) => cluster.members.length > 1);
  return [
    new ScatterplotLayer<PointCluster<EventPoint>>({
      id: POINT_LAYER,
      data: clusters,
      getPosition: (cluster) => cluster.position,
      getRadius: (cluster) => radiusPx(cluster.members.length),
      radiusUnits: "pixels",
      getFillColor: rgba(palette.layers.events),
      stroked: true,
      getLineColor: rgba(palette.halo),
      getLineWidth: 1.5,
      lineWidthUnits: "pixels",
      pickable: true,
      opacity,
    }),
    numberLayer({
      id: `${POINT_LAYER}-numbers`,
      data: several,
      positionOf: (cluster) => cluster.position,
      numberOf: (cluster) => cluster.members.length,
      sizePx: 15,
      colour: palette.onMark,
      opacity,
    }),
  ];
}

function radiusPx(members: number): number {
  if (members === 1) return 4.5;
  return Math.min(9 + Math.sqrt(members) * 1.2, 22);
}
