import { type RefObject, useEffect } from "react";
import type { MapRef } from "react-map-gl/maplibre";

/** Names the map for who cannot see it, in the language on show; MapLibre itself says "Map". */
export function useCanvasName(mapRef: RefObject<MapRef | null>, name: string, isReady: boolean): void {
  useEffect(() => {
    if (isReady) mapRef.current?.getCanvas().setAttribute("aria-label", name);
  }, [mapRef, name, isReady]);
}
