import type { Layer } from "@deck.gl/core";
import type { Graffiti } from "#core/contract/layer.ts";
import { asPosition } from "../canvas/hexagon-geometry.ts";
import { type MarkLook, markerLayer } from "./marker-layer.ts";

export const GRAFFITI_LAYER = "graffiti";
export type GraffitiFeature = Graffiti["features"][number];

/** Graffiti reports as blue squares, one each. */
export function graffitiLayer(features: readonly GraffitiFeature[], look: MarkLook): Layer {
  return markerLayer({
    id: GRAFFITI_LAYER,
    data: features,
    marker: "square",
    positionOf: ({ geometry }) => asPosition(geometry.coordinates),
    sizePx: 15,
    ...look,
  });
}
