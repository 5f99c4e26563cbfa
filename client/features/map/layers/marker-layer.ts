import { IconLayer } from "@deck.gl/layers";
import type { Layer } from "@deck.gl/core";
import type { Position } from "../canvas/hexagon-geometry.ts";
import { BELOW_LABELS } from "./below-labels.ts";
import { markScale } from "./mark-scale.ts";
import { MARKER_MAPPING, type Marker, markerAtlas } from "./marker-atlas.ts";

export interface MarkerLayerProps<T> {
  readonly id: string;
  readonly data: readonly T[];
  readonly marker: Marker;
  readonly positionOf: (item: T) => Position;
  /** At zoom 13. */
  readonly sizePx: number;
  readonly zoom: number;
  /** 0–1. */
  readonly opacity: number;
}

/** Markers of one form at the places of some items; hover and click give the item. */
export function markerLayer<T>({
  id,
  data,
  marker,
  positionOf,
  sizePx,
  zoom,
  opacity,
}: MarkerLayerProps<T>): Layer {
  return new IconLayer<T>({
    id,
    data,
    // deck.gl takes any image here; its type names only addresses and textures.
    iconAtlas: markerAtlas() as unknown as string,
    iconMapping: MARKER_MAPPING,
    getIcon: () => marker,
    getPosition: positionOf,
    getSize: sizePx,
    sizeUnits: "pixels",
    sizeScale: markScale(zoom),
    pickable: true,
    opacity,
    alphaCutoff: 0.05,
    ...BELOW_LABELS,
  });
}
