import type { Layer } from "@deck.gl/core";
import type { Occasion } from "#core/contract/occasion.ts";
import { type MarkLook, markerLayer } from "./marker-layer.ts";

export const OCCASION_LAYER = "occasions";

/** What goes on at a place in these days, as a flag on it. */
export function occasionLayer(occasions: readonly Occasion[], look: MarkLook): Layer {
  return markerLayer({
    id: OCCASION_LAYER,
    data: occasions,
    marker: "flag",
    positionOf: ({ lon, lat }) => [lon, lat],
    sizePx: 26,
    ...look,
  });
}

/** Which of them go on on a day? */
export function onDay(occasions: readonly Occasion[], day: string): Occasion[] {
  return occasions.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
}
