import type { Layer } from "@deck.gl/core";
import type { AreaKind } from "#core/contract/reference.ts";
import type { LayerId, LayerState, ViewState } from "../../../state/view-state.ts";
import type { Palette } from "../../../style/palette.ts";
import { areaOutlineLayers, chosenAreaLayers } from "../layers/area-outline-layers.ts";
import type { PointCluster } from "../layers/cluster-points.ts";
import { type EventPoint, eventPointLayers } from "../layers/event-point-layers.ts";
import { graffitiLayer } from "../layers/graffiti-layer.ts";
import { hexagonLayers } from "../layers/hexagon-layers.ts";
import { industrialLayers } from "../layers/industrial-layers.ts";
import { markedCellsLayers, type MarkedCellsProps } from "../layers/marked-cells-layer.ts";
import { placeMarkLayer, SCHOOL_LAYER, STOP_LAYER } from "../layers/place-mark-layer.ts";
import { sceneLayers } from "../layers/scene-layers.ts";
import { tourLayers } from "../layers/tour-layers.ts";
import { unsafetyLayer } from "../layers/unsafety-layer.ts";
import type { MapLayersData } from "../use-map-layers.ts";
import type { HexagonCell } from "./hexagon-geometry.ts";

export interface MapLayersProps {
  readonly view: ViewState;
  readonly data: MapLayersData;
  readonly cells: readonly HexagonCell[];
  readonly counts: ReadonlyMap<number, number>;
  readonly breaks: readonly number[];
  /** Null: hexagons are shown instead. */
  readonly points: readonly PointCluster<EventPoint>[] | null;
  readonly marked: MarkedCellsProps;
  readonly palette: Palette;
  readonly zoom: number;
}

const STOPS_FROM_ZOOM = 11.5;
const STOP_KINDS: ReadonlySet<string> = new Set(["hallplats", "station"]);

/**
 * Everything deck.gl draws, from the ground up: hexagons, then hatched areas, then marks, so that none
 * hides the next; within each the order of the layer panel.
 */
export function mapLayers(props: MapLayersProps): Layer[] {
  const { view, data, marked, palette } = props;
  const shown = view.layers.filter((layer) => layer.isOn && layer.opacity > 0).toReversed();
  const draw = (layer: LayerState) => DRAW[layer.id](props, layer.opacity / 100);
  const drawnAs = ({ id }: LayerState) => (id === "events" && props.points ? "marks" : DRAWN_AS[id]);
  const areas = data.areas.data ?? [];
  const outlines = OUTLINES.filter((kind) => view.backdrops.includes(kind));
  const areasOf = (kind: AreaKind) => areas.filter((area) => area.properties.kind === kind);
  return [
    ...outlines.flatMap((kind) => areaOutlineLayers(kind, areasOf(kind), palette)),
    ...chosenAreaLayers(
      areas.filter((area) => view.area.includes(Number(area.id)) || view.place === `area:${area.id}`),
      palette,
    ),
    ...shown.filter((layer) => drawnAs(layer) === "hexagons").flatMap(draw),
    ...shown.filter((layer) => drawnAs(layer) === "areas").flatMap(draw),
    ...placeMarks(props),
    ...shown.filter((layer) => drawnAs(layer) === "marks").flatMap(draw),
    ...markedCellsLayers(marked, palette),
  ];
}

const OUTLINES = ["kommundel", "regso", "group"] as const;

const DRAWN_AS: Record<LayerId, "hexagons" | "areas" | "marks"> = {
  events: "hexagons",
  scenes: "areas",
  partners: "areas",
  graffiti: "marks",
  unsafety: "marks",
  shifts: "marks",
};

const DRAW: Record<LayerId, (props: MapLayersProps, opacity: number) => Layer[]> = {
  events: ({ points, cells, counts, breaks, palette }, opacity) =>
    points
      ? eventPointLayers(points, { palette, opacity })
      : hexagonLayers({ cells, counts, breaks, palette, opacity }),
  graffiti: ({ data, zoom, palette }, opacity) => [
    graffitiLayer(data.graffiti.data ?? [], { zoom, palette, opacity }),
  ],
  scenes: ({ data, palette }, opacity) =>
    sceneLayers(data.scenes.data?.filter(isInUse) ?? [], { palette, opacity }),
  partners: ({ data, zoom, palette }, opacity) =>
    industrialLayers({
      areas: data.industrial.data ?? [],
      partners: data.partners.data ?? [],
      zoom,
      palette,
      opacity,
    }),
  unsafety: ({ data, zoom, palette }, opacity) => [
    unsafetyLayer(data.unsafety.data ?? [], { zoom, palette, opacity }),
  ],
  shifts: ({ data, zoom, palette }, opacity) =>
    data.tours.data?.drawn ? tourLayers([data.tours.data.drawn], { zoom, palette, opacity }) : [],
};

function placeMarks({ view, data, zoom, palette }: MapLayersProps): Layer[] {
  if (zoom < STOPS_FROM_ZOOM) return [];
  const places = data.places.data ?? [];
  const stops = places.filter((place) => STOP_KINDS.has(place.properties.kind));
  const schools = places.filter((place) => place.properties.kind === "skola");
  return [
    ...(view.backdrops.includes("stops")
      ? [placeMarkLayer(STOP_LAYER, "stop", stops, { zoom, palette })]
      : []),
    ...(view.backdrops.includes("schools")
      ? [placeMarkLayer(SCHOOL_LAYER, "school", schools, { zoom, palette })]
      : []),
  ];
}

function isInUse({ properties }: NonNullable<MapLayersData["scenes"]["data"]>[number]): boolean {
  return properties.status !== "closed";
}
