import type { MapStyleDataEvent } from "react-map-gl/maplibre";
import type { StyleSpecification } from "maplibre-gl";
import type { Config } from "#core/contract/config.ts";
import { DATA_ANCHOR, dataAnchor, type Ground, mapStyle } from "./map-style.ts";
import { pmtilesStyle } from "./pmtiles-style.ts";

/** Which style does the map take: the operator's own, tiles of the operator in our colours, or ours? */
export function basemapStyle(config: Config, origin: string, ground: Ground): string | StyleSpecification {
  if (config.basemapStyleUrl !== null) return config.basemapStyleUrl;
  if (config.basemapPmtilesUrl !== null) return pmtilesStyle(config.basemapPmtilesUrl, ground);
  return mapStyle(origin, ground);
}

/** Gives a style that is not ours the mark that data go under: before its first label. */
export function ensureDataAnchor(map: MapStyleDataEvent["target"]): void {
  if (map.getLayer(DATA_ANCHOR)) return;
  const firstLabel = map.getStyle().layers.find((layer) => layer.type === "symbol");
  map.addLayer(dataAnchor(), firstLabel?.id);
}
