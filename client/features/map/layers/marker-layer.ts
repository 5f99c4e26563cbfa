import { IconLayer } from "@deck.gl/layers";
import type { Layer } from "@deck.gl/core";
import type { Palette } from "../../../style/palette.ts";
import type { Position } from "../canvas/hexagon-geometry.ts";
import { BELOW_LABELS } from "./below-labels.ts";
import { markScale } from "./mark-scale.ts";
import { MARKER_MAPPING, type Marker, markerAtlas } from "./marker-atlas.ts";

/** How marks of a layer are drawn. */
export interface MarkLook {
  readonly zoom: number;
  readonly palette: Palette;
  /** 0–1. */
  readonly opacity: number;
}

export interface MarkerLayerProps<T> extends MarkLook {
  readonly id: string;
  readonly data: readonly T[];
  readonly marker: Marker;
  readonly positionOf: (item: T) => Position;
  /** At zoom 13. */
  readonly sizePx: number;
}

/** Markers of one form at the places of some items; hover and click give the item. */
export function markerLayer<T>({
  id,
  data,
  marker,
  positionOf,
  sizePx,
  zoom,
  palette,
  opacity,
}: MarkerLayerProps<T>): Layer {
  return new IconLayer<T>({
    id,
    data,
    // deck.gl takes any image here; its type names only addresses and textures.
    iconAtlas: markerAtlas(palette) as unknown as string,
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
