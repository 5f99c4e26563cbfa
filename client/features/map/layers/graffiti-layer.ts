import type { Layer } from "@deck.gl/core";
import type { Graffiti } from "#core/contract/layer.ts";
import { asPosition } from "../canvas/hexagon-geometry.ts";
import { markerLayer } from "./marker-layer.ts";

export const GRAFFITI_LAYER = "graffiti";
export type GraffitiFeature = Graffiti["features"][number];

/** Graffiti reports as blue squares, one each. */
export function graffitiLayer(
  features: readonly GraffitiFeature[],
  { zoom, opacity }: { readonly zoom: number; readonly opacity: number },
): Layer {
  return markerLayer({
    id: GRAFFITI_LAYER,
    data: features,
    marker: "square",
    positionOf: ({ geometry }) => asPosition(geometry.coordinates),
    sizePx: 15,
    zoom,
    opacity,
  });
}
