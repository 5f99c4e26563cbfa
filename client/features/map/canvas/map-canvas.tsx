import type { PickingInfo } from "@deck.gl/core";
import { memo, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Map as MapView, type MapRef } from "react-map-gl/maplibre";
import type { Config } from "#core/contract/config.ts";
import type { Category } from "#core/contract/reference.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import type { UpdateView } from "../../../state/use-view-state.ts";
import { useFormat } from "../../../text/use-format.ts";
import { usePalette } from "../../../style/use-palette.ts";
import type { ViewState } from "../../../state/view-state.ts";
import type { DrawnChange } from "../layers/change-layers.ts";
import type { PlaceArea } from "../ranked/rank-places.ts";
import type { MapLayersData } from "../use-map-layers.ts";
import type { PlaceIndex } from "../use-places.ts";
import { CellWalkTarget } from "../walk/cell-walk-target.tsx";
import { basemapStyle, ensureDataAnchor } from "../../../style/basemap.ts";
import { DeckOverlay } from "./deck-overlay.tsx";
import type { HoverContext } from "./hover-card.tsx";
import { DrawnTool, HoverCard, OverviewInset, PlaceCallout } from "./later-parts.ts";
import { hoverOf, type MapHover } from "./map-hover.ts";
import type { MapBounds } from "./map-position.ts";
import { useCamera } from "./use-camera.ts";
import { useCanvasName } from "../../../ui/use-canvas-name.ts";
import { useDrawnLayers } from "./use-drawn-layers.ts";
import { MapTools } from "./map-tools.tsx";
import { loadMapLibrary } from "../../../ui/maplibre-library.ts";
import { useEventPoints } from "./use-event-points.ts";
import { useClearing, useMapTool } from "./use-map-tool.ts";
import { useLossWatch } from "./use-loss-watch.ts";
import { useMarked } from "./use-marked.ts";
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
  /** The hexagons to draw as elevated; null while the map shows something else. */
  readonly elevated: ReadonlySet<number> | null;
  /** What has changed; null while the map shows something else. */
  readonly change: DrawnChange | null;
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
  const { t } = useTranslation();
  const format = useFormat();
  const mapRef = useRef<MapRef>(null);
  const watchLoss = useLossWatch(onLost);
  const camera = useCamera(mapRef, props);
  const [isReady, setIsReady] = useState(false);
  const [hover, setHover] = useState<MapHover | null>(null);
  const [mapLib] = useState(() => loadMapLibrary({ needsPmtiles: config.basemapPmtilesUrl !== null }));
  const palette = usePalette(config.basemapStyleUrl !== null);
  const style = useMemo(
    () => basemapStyle(config, window.location.origin, palette.ground),
    [config, palette],
  );
  useCanvasName(mapRef, t("map.title"), isReady);
  const points = useEventPoints(props.filter, { ...camera, isWanted: view.mode === "points" });
  const marked = useMarked(props, hover);
  const [said, setSaid] = useState("");
  const focusMap = useCallback(() => mapRef.current?.getCanvas().focus({ preventScroll: true }), []);
  const { tool, setTool, layDown } = useMapTool(focusMap);
  const onCells = (ids: readonly number[]) => {
    layDown();
    setSaid(ids.length === 0 ? t("map.nothingMarked") : markedText(ids));
    if (ids.length > 0) update({ cell: ids, bbox: null });
  };
  const markedText = (ids: readonly number[]) => {
    const count = ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
    return t("map.markedCells", { count: ids.length, number: format.number(count) });
  };
  useClearing(mapRef, isReady && tool === null && (view.cell.length > 0 || view.bbox !== null), update);
  const clusters = points?.clusters ?? null;
  const layers = useDrawnLayers({
    view,
    data,
    cells: index.cells,
    counts,
    breaks,
    elevated: props.elevated,
    change: props.change,
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
  const onChooseCell = useCallback(
    (cell: number) => {
      const key = index.areaOfCell.get(cell)?.key;
      if (key) update({ place: key });
    },
    [index, update],
  );
  const onClick = useCallback(
    (info: PickingInfo) => {
      const target = onPick(info)?.target;
      if (target?.kind !== "cell") return;
      onChooseCell(target.cell.id);
    },
    [onPick, onChooseCell],
  );

  return (
    <div ref={watchLoss} className={styles.map} onPointerLeave={() => setHover(null)}>
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
          ensureDataAnchor(event.target);
          camera.onLoaded();
          setIsReady(true);
        }}
        onMoveEnd={camera.onMoveEnd}
        onMoveStart={() => setHover(null)}
      >
        {isReady && (
          <DeckOverlay
            layers={layers}
            {...(tool === null ? { onHover: onPick, onClick } : {})}
            pickingRadius={3}
          />
        )}
        {isReady && (
          <Suspense fallback={null}>
            {tool !== null && (
              <DrawnTool tool={tool} cells={index.cells} onCells={onCells} onCancel={layDown} />
            )}
            <OverviewInset home={home} cells={index.cells} counts={counts} />
          </Suspense>
        )}
        {isReady && props.isAllowed && view.mode !== "points" && tool === null && (
          <CellWalkTarget
            index={index}
            counts={counts}
            total={props.total}
            isWeighted={props.isWeighted}
            onHover={setHover}
            onChoose={onChooseCell}
          />
        )}
        {chosen && isReady && (
          <Suspense fallback={null}>
            <PlaceCallout
              place={chosen}
              view={view}
              update={update}
              areas={data.areas.data ?? []}
              counts={counts}
              total={props.total}
              camera={camera}
            />
          </Suspense>
        )}
      </MapView>
      <MapTools
        mode={props.isAllowed ? view.mode : null}
        onMode={(mode) => update({ mode })}
        tool={tool}
        onTool={(next) => {
          setHover(null);
          setSaid("");
          if (next === null) layDown();
          else setTool(next);
        }}
        attribution={config.basemapStyleUrl || config.basemapPmtilesUrl ? "" : t("map.attribution")}
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
      <div className="visually-hidden" aria-live="polite">
        {said}
      </div>
      <Suspense fallback={null}>
        {hover && <HoverCard hover={hover} context={hoverContext(props)} mapWidth={camera.width} />}
      </Suspense>
    </div>
  );
});

function hoverContext({
  counts,
  total,
  isWeighted,
  index,
  categories,
  change,
}: MapCanvasProps): HoverContext {
  return {
    counts,
    total,
    isWeighted,
    placeOfCell: index.areaOfCell,
    categories,
    changes: change?.byId ?? null,
  };
}
