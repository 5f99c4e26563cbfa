import maplibregl from "maplibre-gl/dist/maplibre-gl-csp";
import workerUrl from "maplibre-gl/dist/maplibre-gl-csp-worker.js?url";
import { LABEL_FONTS } from "../style/map-style.ts";
import "maplibre-gl/dist/maplibre-gl.css";

// The worker is a file of ours: the content security policy allows no blob.
maplibregl.setWorkerUrl(workerUrl);

export interface MapLibraryOptions {
  /** Whether tiles come out of one PMTiles archive, which takes a reader of its own. */
  readonly needsPmtiles: boolean;
}

/** MapLibre in the build that keeps to a strict content security policy, ready to draw our labels. */
export async function loadMapLibrary({ needsPmtiles }: MapLibraryOptions): Promise<typeof maplibregl> {
  await Promise.all(LABEL_FONTS.map((font) => document.fonts.load(font)));
  if (needsPmtiles) {
    const { Protocol } = await import("pmtiles");
    maplibregl.addProtocol("pmtiles", new Protocol({ metadata: true }).tile);
  }
  return maplibregl;
}
