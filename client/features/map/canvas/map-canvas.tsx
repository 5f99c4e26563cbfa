import type { PickingInfo } from "@deck.gl/core";
import { memo, useCallback, useMemo, useRef, useState } from "react";
import { Map as MapView, type MapRef } from "react-map-gl/maplibre";
import type { Config } from "#core/contract/config.ts";
import type { Category } from "#core/contract/reference.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import { PLACE_RADIUS_M } from "#core/domain/place/place-areas.ts";
import type { UpdateView } from "../../../state/use-view-state.ts";
import { usePalette } from "../../../style/use-palette.ts";
import type { ViewState } from "../../../state/view-state.ts";
import type { MarkedCellsProps } from "../layers/marked-cells-layer.ts";
import type { PlaceArea } from "../ranked/rank-places.ts";
import type { MapLayersData } from "../use-map-layers.ts";
import type { PlaceIndex } from "../use-places.ts";
import { basemapStyle, ensureDataAnchor } from "./basemap.ts";
import { DeckOverlay } from "./deck-overlay.tsx";
import { HoverCard, type HoverContext } from "./hover-card.tsx";
import { hoverOf, type MapHover } from "./map-hover.ts";
import { calloutSide, type MapBounds, metresPerPixel } from "./map-position.ts";
import { useCamera } from "./use-camera.ts";
import { useDrawnLayers } from "./use-drawn-layers.ts";
import { MapTools } from "./map-tools.tsx";
import { loadMapLibrary } from "./maplibre-library.ts";
import { PlaceCallout } from "./place-callout.tsx";
import { useEventPoints } from "./use-event-points.ts";
import styles from "./map-canvas.module.css";

export interface MapCanvasProps {
  readonly view: ViewState;
  readonly update: UpdateView;
  readonly config: Config;
  /** The whole municipality. */
  readonly home: MapBounds;
  readonly filter: FilterQuery;
  readonly data: MapLayersData;
  readonly index: PlaceIndex;
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
  readonly isWeighted: boolean;
  readonly breaks: readonly number[];
  readonly categories: readonly Category[];
  readonly chosen: PlaceArea | null;
  /** The place whose row is under the pointer. */
  readonly hoveredPlace: PlaceArea | null;
  readonly onHoverPlace: (key: string | null) => void;
  readonly onBounds: (bounds: MapBounds) => void;
  readonly onLost: () => void;
  /** False for roles that see no counts: there is nothing to choose between. */
  readonly isAllowed: boolean;
}

/** The map itself: ground, data, labels, and what floats over them. */
export const MapCanvas = memo(function MapCanvas(props: MapCanvasProps) {
  const { view, update, config, home, data, index, counts, breaks, chosen, onHoverPlace, onLost } = props;
  const mapRef = useRef<MapRef>(null);
  const camera = useCamera(mapRef, props);
  const [isReady, setIsReady] = useState(false);
  const [hover, setHover] = useState<MapHover | null>(null);
  const [mapLib] = useState(() => loadMapLibrary({ needsPmtiles: config.basemapPmtilesUrl !== null }));
  const palette = usePalette(config.basemapStyleUrl !== null);
  const style = useMemo(
    () => basemapStyle(config, window.location.origin, palette.ground),
    [config, palette],
  );
  const points = useEventPoints(props.filter, { ...camera, isWanted: view.mode === "points" });
  const marked = useMarked(props, hover);
  const clusters = points?.clusters ?? null;
  const layers = useDrawnLayers({
    view,
    data,
    cells: index.cells,
    counts,
    breaks,
    points: clusters,
    marked,
    palette,
    zoom: camera.zoom,
  });

  const onPick = useCallback(
    (info: PickingInfo) => {
      const next = hoverOf(info);
      setHover(next);
      const cell = next?.target.kind === "cell" ? next.target.cell : null;
      onHoverPlace((cell && index.areaOfCell.get(cell.id)?.key) ?? null);
      return next;
    },
    [index, onHoverPlace],
  );
  const onClick = useCallback(
    (info: PickingInfo) => {
      const target = onPick(info)?.target;
      if (target?.kind !== "cell") return;
      const key = index.areaOfCell.get(target.cell.id)?.key;
      if (key) update({ place: key });
    },
    [index, onPick, update],
  );

  return (
    <div className={styles.map} onPointerLeave={() => setHover(null)}>
      <MapView
        ref={mapRef}
        mapLib={mapLib}
        mapStyle={style}
        initialViewState={camera.initial}
        attributionControl={config.basemapStyleUrl || config.basemapPmtilesUrl ? {} : false}
        minZoom={8.5}
        maxZoom={18}
        dragRotate={false}
        pitchWithRotate={false}
        touchPitch={false}
        cursor={hover ? "pointer" : "grab"}
        onLoad={(event) => {
          event.target.touchZoomRotate.disableRotation();
          event.target.keyboard.disableRotation();
          event.target.getCanvas().addEventListener("webglcontextlost", onLost);
          ensureDataAnchor(event.target);
          camera.onMoved();
          setIsReady(true);
        }}
        onMoveEnd={camera.onMoveEnd}
        onMoveStart={() => setHover(null)}
      >
        {isReady && <DeckOverlay layers={layers} onHover={onPick} onClick={onClick} pickingRadius={3} />}
        {chosen && isReady && (
          <PlaceCallout
            place={chosen}
            view={view}
            update={update}
            areas={data.areas.data ?? []}
            counts={counts}
            total={props.total}
            side={calloutSide(chosen.position, camera)}
            radiusPx={PLACE_RADIUS_M[0] / metresPerPixel(camera.zoom, chosen.position[1])}
          />
        )}
      </MapView>
      <MapTools
        mode={props.isAllowed ? view.mode : null}
        onMode={(mode) => update({ mode })}
        onZoom={(step) =>
          mapRef.current?.easeTo({ zoom: (mapRef.current.getZoom() ?? 11) + step, duration: 200 })
        }
        onHome={() => {
          mapRef.current?.fitBounds([...home] as [number, number, number, number], {
            padding: 12,
            duration: 300,
          });
        }}
        zoom={camera.zoom}
        lat={camera.bounds ? (camera.bounds[1] + camera.bounds[3]) / 2 : (home[1] + home[3]) / 2}
        pointsLeft={points?.left ?? null}
      />
      {hover && <HoverCard hover={hover} context={hoverContext(props)} mapWidth={camera.width} />}
    </div>
  );
});

function hoverContext({ counts, total, isWeighted, index, categories }: MapCanvasProps): HoverContext {
  return { counts, total, isWeighted, placeOfCell: index.areaOfCell, categories };
}

function useMarked(
  { chosen, hoveredPlace, index }: MapCanvasProps,
  hover: MapHover | null,
): MarkedCellsProps {
  const hoveredCell = hover?.target.kind === "cell" ? hover.target.cell : null;
  return useMemo(() => {
    const cellsOf = (area: PlaceArea | null) =>
      (area?.cells ?? []).flatMap((id) => index.cellById.get(id) ?? []);
    return {
      hovered: hoveredCell ? [hoveredCell] : cellsOf(hoveredPlace),
      chosen:
        chosen?.isNamed && chosen.reachM !== null
          ? { position: chosen.position, radiusM: chosen.reachM ?? PLACE_RADIUS_M[0] }
          : null,
      chosenCells: (chosen?.isNamed && chosen.reachM !== null) || chosen?.areaId ? [] : cellsOf(chosen),
    };
  }, [chosen, hoveredPlace, hoveredCell, index]);
}
