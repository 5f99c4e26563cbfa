import type { Layer } from "@deck.gl/core";
import type { Places } from "#core/contract/reference.ts";
import { asPosition } from "../canvas/hexagon-geometry.ts";
import { type MarkLook, markerLayer } from "./marker-layer.ts";
import type { Marker } from "./marker-atlas.ts";

export const STOP_LAYER = "stops";
export const SCHOOL_LAYER = "schools";
export type PlaceFeature = Places["features"][number];

const SIZE_PX: Partial<Record<Marker, number>> = { stop: 9, school: 15 };

/** Stops or schools as small marks under the data. */
export function placeMarkLayer(
  id: string,
  marker: Marker,
  places: readonly PlaceFeature[],
  look: Omit<MarkLook, "opacity">,
): Layer {
  return markerLayer({
    id,
    data: places,
    marker,
    positionOf: ({ geometry }) => asPosition(geometry.coordinates),
    sizePx: SIZE_PX[marker] ?? 12,
    ...look,
    opacity: 1,
  });
}
