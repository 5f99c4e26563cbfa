import type { TargetItem } from "#core/contract/targets.ts";
import { printView } from "./print-view.ts";
import type { ViewState } from "./view-state.ts";

type Placed = Pick<TargetItem, "key" | "cells">;

/** Under which key do map and place page know a place to aim at? Elevated cells that hang together go by their first. */
export function placeOfTarget({ key, cells }: Placed): string {
  return key.startsWith("cells:") ? `cell:${cells[0]}` : key;
}

const NEAR_ZOOM = 14;

/** Where does the map show a place with its hours brushed? Cells without a name of their own are marked too. */
export function mapOfTarget(
  view: ViewState,
  target: Placed & Pick<TargetItem, "lon" | "lat">,
  hours: readonly number[],
): string {
  const isNamed = !target.key.startsWith("cells:");
  return `/?${printView({
    ...view,
    place: placeOfTarget(target),
    position: { lon: target.lon, lat: target.lat, zoom: NEAR_ZOOM },
    cell: isNamed ? [] : target.cells,
    bbox: null,
    weekhour: hours,
    weekday: [],
    hour: [],
    scope: isNamed ? "place" : "all",
    table: null,
  })}`;
}

/** Where is a place's own page, with the view's period and filters? */
export function pageOfTarget(view: ViewState, target: Placed): string {
  const place = placeOfTarget(target);
  return `/plats/${encodeURIComponent(place)}?${printView({ ...view, place })}`;
}
