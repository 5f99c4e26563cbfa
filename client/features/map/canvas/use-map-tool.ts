import { type RefObject, useCallback, useEffect, useState } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import type { UpdateView } from "../../../state/use-view-state.ts";

/** What can be taken in hand to draw on the map. */
export type MapTool = "rectangle" | "lasso" | "measure";

/** Which tool is in hand? Laying it down gives the keys back to the map. */
export function useMapTool(focusMap: () => void) {
  const [tool, setTool] = useState<MapTool | null>(null);
  const layDown = useCallback(() => {
    setTool(null);
    focusMap();
  }, [focusMap]);
  return { tool, setTool, layDown };
}

/** Escape on the map takes away what was drawn, while there is anything. */
export function useClearing(mapRef: RefObject<MapRef | null>, isDrawn: boolean, update: UpdateView): void {
  useEffect(() => {
    const container = isDrawn ? mapRef.current?.getContainer() : undefined;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Escape") update({ cell: [], bbox: null });
    };
    container?.addEventListener("keydown", onKeyDown);
    return () => container?.removeEventListener("keydown", onKeyDown);
  }, [mapRef, isDrawn, update]);
}
