import type { Layer } from "@deck.gl/core";
import type { Unsafety } from "#core/contract/layer.ts";
import { asPosition } from "../canvas/hexagon-geometry.ts";
import { type MarkLook, markerLayer } from "./marker-layer.ts";

export const UNSAFETY_LAYER = "unsafety";
export type UnsafetyFeature = Unsafety["features"][number];

/** Places that feel unsafe as yellow diamonds with a dark edge; never added to events. */
export function unsafetyLayer(features: readonly UnsafetyFeature[], look: MarkLook): Layer {
  return markerLayer({
    id: UNSAFETY_LAYER,
    data: features,
    marker: "diamond",
    positionOf: ({ geometry }) => asPosition(geometry.coordinates),
    sizePx: 17,
    ...look,
  });
}
