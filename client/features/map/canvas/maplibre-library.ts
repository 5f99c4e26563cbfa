import maplibregl from "maplibre-gl/dist/maplibre-gl-csp";
import workerUrl from "maplibre-gl/dist/maplibre-gl-csp-worker.js?url";
import { LABEL_FONTS } from "../../../style/map-style.ts";
import "maplibre-gl/dist/maplibre-gl.css";

// The worker is a file of ours: the content security policy allows no blob.
maplibregl.setWorkerUrl(workerUrl);

/** MapLibre in the build that keeps to a strict content security policy, ready to draw our labels. */
export async function loadMapLibrary(): Promise<typeof maplibregl> {
  await Promise.all(LABEL_FONTS.map((font) => document.fonts.load(font)));
  return maplibregl;
}
