import { MapboxOverlay, type MapboxOverlayProps } from "@deck.gl/mapbox";
import { useLayoutEffect, useRef } from "react";
import { useControl } from "react-map-gl/maplibre";

/** The deck.gl layers in the map's own drawing context, between the ground and the labels. */
export function DeckOverlay(props: MapboxOverlayProps) {
  const overlay = useControl<MapboxOverlay>(() => new MapboxOverlay({ ...props, interleaved: true }));
  const latest = useRef(props);
  const isWaiting = useRef(false);
  // The charts are written in one frame and the map is drawn in the next: both in one would be a late one.
  useLayoutEffect(() => {
    latest.current = props;
    if (isWaiting.current) return;
    isWaiting.current = true;
    afterFrame(() => {
      isWaiting.current = false;
      overlay.setProps(latest.current);
    });
  });
  return null;
}

function afterFrame(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
