import type { LayerId, ViewState } from "../../../state/view-state.ts";
import type { MapBounds } from "../canvas/map-position.ts";
import type { Finding } from "./finding.ts";

const POINT_ZOOM = 14.5;
const WIDEST_ZOOM = 10;
const TILE_PX = 512;
/** The part of the map that a finding may fill, panels left free. */
const ROOM_PX = 420;

/**
 * What becomes of the view when a finding is chosen? The map goes there and marks it, a shift or walk is
 * drawn, a layer it lies in is turned on. Nothing is narrowed.
 */
export function chooseFinding({ key, position: [lon, lat], bounds }: Finding, view: ViewState) {
  const position = { lon, lat, zoom: bounds ? zoomToFit(bounds) : POINT_ZOOM };
  const [kind, id = ""] = key.split(":");
  const layer = LAYER_OF_KIND[kind ?? ""];
  return {
    position,
    table: null,
    ...(layer ? { layers: turnedOn(view.layers, layer) } : {}),
    ...(kind === "tour"
      ? { tour: id, place: null, ...(view.scope === "place" ? { scope: "all" as const } : {}) }
      : { place: key }),
  } satisfies Partial<ViewState>;
}

/** At which zoom level do bounds just fit the map? */
export function zoomToFit([west, south, east, north]: MapBounds): number {
  const widthDeg = Math.max(east - west, (north - south) / Math.cos((south * Math.PI) / 180));
  if (widthDeg <= 0) return POINT_ZOOM;
  const zoom = Math.log2((ROOM_PX * 360) / (TILE_PX * widthDeg));
  return Math.round(Math.min(POINT_ZOOM, Math.max(WIDEST_ZOOM, zoom)) * 100) / 100;
}

const LAYER_OF_KIND: Readonly<Record<string, LayerId>> = {
  scene: "scenes",
  partner: "partners",
  tour: "shifts",
};

function turnedOn(layers: ViewState["layers"], id: LayerId): ViewState["layers"] {
  return layers.map((layer) => (layer.id === id && !layer.isOn ? { ...layer, isOn: true } : layer));
}
