import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { MapRef, ViewStateChangeEvent } from "react-map-gl/maplibre";
import type { UpdateView } from "../../../state/use-view-state.ts";
import type { ViewState } from "../../../state/view-state.ts";
import { asMapBounds, isSamePosition, type MapBounds } from "./map-position.ts";

export interface CameraProps {
  readonly view: ViewState;
  readonly update: UpdateView;
  /** The whole municipality. */
  readonly home: MapBounds;
  readonly onBounds: (bounds: MapBounds) => void;
}

/** Keeps map and address together: a move is written, a new address moves the map. */
export function useCamera(mapRef: RefObject<MapRef | null>, { view, update, home, onBounds }: CameraProps) {
  const { position } = view;
  const [bounds, setBounds] = useState<MapBounds | null>(null);
  const [zoom, setZoom] = useState(position?.zoom ?? 11);
  const [width, setWidth] = useState(0);
  // What the address said last, so that an answer to it is not taken for a move by hand.
  const told = useRef(position);
  const [initial] = useState(() =>
    position
      ? { longitude: position.lon, latitude: position.lat, zoom: position.zoom }
      : { bounds: [...home] as [number, number, number, number], fitBoundsOptions: { padding: 12 } },
  );

  const onMoved = useCallback(() => {
    const map = mapRef.current;
    if (!map) return null;
    const next = asMapBounds(map.getBounds());
    setBounds(next);
    setZoom(map.getZoom());
    setWidth(map.getContainer().clientWidth);
    onBounds(next);
    return { lon: map.getCenter().lng, lat: map.getCenter().lat, zoom: map.getZoom() };
  }, [mapRef, onBounds]);

  const widthBefore = useRef<number | null>(null);
  const isFitting = useRef(false);
  const onLoaded = useCallback(() => {
    widthBefore.current = mapRef.current?.getContainer().clientWidth ?? null;
    onMoved();
  }, [mapRef, onMoved]);
  const onMoveEnd = useCallback(
    ({ target }: ViewStateChangeEvent) => {
      const next = onMoved();
      const { clientWidth } = target.getContainer();
      const isResize = widthBefore.current !== null && widthBefore.current !== clientWidth;
      widthBefore.current = clientWidth;
      // A resize also ends a move; it is nobody's choice of where to look, and the whole stays whole.
      if (isResize && told.current === null) {
        isFitting.current = true;
        target.fitBounds([...home] as [number, number, number, number], { padding: 12, animate: false });
        isFitting.current = false;
      }
      if (!next || isResize || isFitting.current || isSamePosition(next, told.current)) return;
      told.current = next;
      update({ position: next }, { replace: true });
    },
    [onMoved, update, home],
  );

  useEffect(() => {
    const map = mapRef.current;
    if (!map || isSamePosition(position, told.current)) return;
    told.current = position;
    if (position) map.easeTo({ center: [position.lon, position.lat], zoom: position.zoom, duration: 400 });
    else map.fitBounds([...home] as [number, number, number, number], { padding: 12, duration: 400 });
  }, [mapRef, position, home]);

  return { initial, bounds, zoom, width, onLoaded, onMoveEnd };
}
