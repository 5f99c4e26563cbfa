import type { PickingInfo } from "@deck.gl/core";
import type { Occasion } from "#core/contract/occasion.ts";
import type { PointCluster } from "../layers/cluster-points.ts";
import { type EventPoint, POINT_LAYER } from "../layers/event-point-layers.ts";
import { CHANGED_AREA_LAYER } from "../layers/change-layers.ts";
import { GRAFFITI_LAYER, type GraffitiFeature } from "../layers/graffiti-layer.ts";
import { cellDrawnAt, HEXAGON_LAYER } from "../layers/hexagon-layers.ts";
import {
  type AreaFeature,
  INDUSTRIAL_LAYER,
  PARTNER_LAYER,
  type PartnerFeature,
} from "../layers/industrial-layers.ts";
import { OCCASION_LAYER } from "../layers/occasion-layer.ts";
import { type PlaceFeature, SCHOOL_LAYER, STOP_LAYER } from "../layers/place-mark-layer.ts";
import { SCENE_LAYER, type SceneFeature } from "../layers/scene-layers.ts";
import { type DrawnStop, TOUR_STOP_LAYER } from "../layers/tour-layers.ts";
import { UNSAFETY_LAYER, type UnsafetyFeature } from "../layers/unsafety-layer.ts";
import type { HexagonCell } from "./hexagon-geometry.ts";

/** What lies under the pointer. */
export type MapTarget =
  | { readonly kind: "cell"; readonly cell: HexagonCell }
  | { readonly kind: "changedArea"; readonly area: AreaFeature }
  | { readonly kind: "points"; readonly cluster: PointCluster<EventPoint> }
  | { readonly kind: "graffiti"; readonly feature: GraffitiFeature }
  | { readonly kind: "scene"; readonly feature: SceneFeature }
  | { readonly kind: "industrial"; readonly area: AreaFeature }
  | { readonly kind: "partner"; readonly feature: PartnerFeature }
  | { readonly kind: "unsafety"; readonly feature: UnsafetyFeature }
  | { readonly kind: "occasion"; readonly occasion: Occasion }
  | { readonly kind: "stop"; readonly drawn: DrawnStop }
  | { readonly kind: "place"; readonly place: PlaceFeature };

export interface MapHover {
  readonly target: MapTarget;
  /** Pixels from the map's left and top. */
  readonly x: number;
  readonly y: number;
}

/** What does deck.gl say lies under the pointer? Null for nothing that has words. */
export function hoverOf({ layer, object, index, x, y }: PickingInfo): MapHover | null {
  const found: unknown = object ?? (layer && cellDrawnAt(layer.props.data, index));
  const target = layer && found ? targetOf(layer.id, found) : null;
  return target && { target, x, y };
}

// deck.gl hands back the very object a layer was given; the layer's id tells its type.
function targetOf(layerId: string, object: unknown): MapTarget | null {
  switch (layerId) {
    case HEXAGON_LAYER:
    case `${HEXAGON_LAYER}-small`:
      return { kind: "cell", cell: object as HexagonCell };
    case CHANGED_AREA_LAYER:
      return { kind: "changedArea", area: (object as { area: AreaFeature }).area };
    case POINT_LAYER:
      return { kind: "points", cluster: object as PointCluster<EventPoint> };
    case GRAFFITI_LAYER:
      return { kind: "graffiti", feature: object as GraffitiFeature };
    case SCENE_LAYER:
      return { kind: "scene", feature: (object as { feature: SceneFeature }).feature };
    case INDUSTRIAL_LAYER:
      return { kind: "industrial", area: (object as { area: AreaFeature }).area };
    case PARTNER_LAYER:
      return { kind: "partner", feature: object as PartnerFeature };
    case UNSAFETY_LAYER:
      return { kind: "unsafety", feature: object as UnsafetyFeature };
    case OCCASION_LAYER:
      return { kind: "occasion", occasion: object as Occasion };
    case TOUR_STOP_LAYER:
      return { kind: "stop", drawn: object as DrawnStop };
    case STOP_LAYER:
    case SCHOOL_LAYER:
      return { kind: "place", place: object as PlaceFeature };
    default:
      return null;
  }
}
