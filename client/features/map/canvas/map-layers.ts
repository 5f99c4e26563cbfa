import type { Layer } from "@deck.gl/core";
import type { AreaKind } from "#core/contract/reference.ts";
import type { LayerId, LayerState, ViewState } from "../../../state/view-state.ts";
import type { Palette } from "../../../style/palette.ts";
import { areaOutlineLayers, chosenAreaLayers } from "../layers/area-outline-layers.ts";
import { changeLayers, type DrawnChange } from "../layers/change-layers.ts";
import type { PointCluster } from "../layers/cluster-points.ts";
import { type EventPoint, eventPointLayers } from "../layers/event-point-layers.ts";
import { graffitiLayer } from "../layers/graffiti-layer.ts";
import { elevatedLayers, hexagonLayers } from "../layers/hexagon-layers.ts";
import { industrialLayers } from "../layers/industrial-layers.ts";
import { occasionLayer } from "../layers/occasion-layer.ts";
import { placeMarkLayer, SCHOOL_LAYER, STOP_LAYER } from "../layers/place-mark-layer.ts";
import { sceneLayers } from "../layers/scene-layers.ts";
import { tourLayers } from "../layers/tour-layers.ts";
import { unsafetyLayer } from "../layers/unsafety-layer.ts";
import type { MapLayersData } from "../use-map-layers.ts";
import type { HexagonCell } from "./hexagon-geometry.ts";

/** What is drawn of everything but the counts, which alone follow a brush. */
export interface StillLayersProps {
  readonly view: ViewState;
  readonly data: MapLayersData;
  readonly palette: Palette;
  readonly zoom: number;
}

export interface CountLayersProps {
  readonly cells: readonly HexagonCell[];
  readonly counts: ReadonlyMap<number, number>;
  readonly breaks: readonly number[];
  /** Only these hexagons are drawn, as elevated; null: all by their counts. */
  readonly elevated: ReadonlySet<number> | null;
  /** What has changed is drawn instead of the counts; null: the counts. */
  readonly change: DrawnChange | null;
  /** Null: hexagons are shown instead. */
  readonly points: readonly PointCluster<EventPoint>[] | null;
  readonly palette: Palette;
  /** 0–1. */
  readonly opacity: number;
}

/** What deck.gl draws, in the order in which it is drawn. */
export interface DrawnLayers {
  /** Below the hexagons. */
  readonly ground: readonly Layer[];
  readonly hatched: readonly Layer[];
  readonly places: readonly Layer[];
  /** By layer, the topmost last. */
  readonly marks: readonly { readonly id: LayerId; readonly layers: readonly Layer[] }[];
}

const STOPS_FROM_ZOOM = 11.5;
const STOP_KINDS: ReadonlySet<string> = new Set(["hallplats", "station"]);

/** Which layers are drawn, the topmost last? */
export function shownLayers({ layers }: ViewState): LayerState[] {
  return layers.filter((layer) => layer.isOn && layer.opacity > 0).toReversed();
}

/** Everything but the counts. Made anew only when it changes: deck.gl leaves layers alone that it has seen. */
export function stillLayers(props: StillLayersProps): DrawnLayers {
  const { view, data, palette } = props;
  const shown = shownLayers(view);
  const draw = (layer: LayerState) => DRAW[layer.id](props, layer.opacity / 100);
  const areas = data.areas.data ?? [];
  const outlines = OUTLINES.filter((kind) => view.backdrops.includes(kind));
  const areasOf = (kind: AreaKind) => areas.filter((area) => area.properties.kind === kind);
  const isChosen = ({ id }: (typeof areas)[number]) =>
    view.area.includes(Number(id)) || view.place === `area:${id}`;
  return {
    ground: [
      ...outlines.flatMap((kind) => areaOutlineLayers(kind, areasOf(kind), palette)),
      ...chosenAreaLayers(areas.filter(isChosen), palette),
    ],
    hatched: shown.filter(({ id }) => HATCHED.has(id)).flatMap(draw),
    places: [...placeMarks(props), ...outcomeLayers(props)],
    marks: shown.filter(({ id }) => !HATCHED.has(id)).map((layer) => ({ id: layer.id, layers: draw(layer) })),
  };
}

/** The counts, as hexagons or as points. */
export function countLayers({ points, elevated, change, ...props }: CountLayersProps): Layer[] {
  if (points) return eventPointLayers(points, props);
  if (change) return changeLayers({ change, ...props });
  return elevated ? elevatedLayers(props, elevated) : hexagonLayers(props);
}

/**
 * Everything from the ground up: hexagons, then hatched areas, then marks, so that none hides the next;
 * within each the order of the layer panel. Points of events are marks among the others.
 */
export function inDrawingOrder(
  { ground, hatched, places, marks }: DrawnLayers,
  counts: { readonly layers: readonly Layer[]; readonly areMarks: boolean },
  marked: readonly Layer[],
): Layer[] {
  return [
    ...ground,
    ...(counts.areMarks ? [] : counts.layers),
    ...hatched,
    ...places,
    ...marks.flatMap(({ id, layers }) => (id === "events" && counts.areMarks ? counts.layers : layers)),
    ...marked,
  ];
}

const OUTLINES = ["kommundel", "regso", "group"] as const;

const HATCHED: ReadonlySet<LayerId> = new Set(["scenes", "partners"]);

const DRAW: Record<LayerId, (props: StillLayersProps, opacity: number) => Layer[]> = {
  events: () => [],
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
  shifts: ({ data, zoom, palette }, opacity) => [
    ...(data.tours.data?.drawn ? tourLayers([data.tours.data.drawn], { zoom, palette, opacity }) : []),
    occasionLayer(data.occasions.data ?? [], { zoom, palette, opacity }),
  ],
};

function outcomeLayers({ view, data, zoom, palette }: StillLayersProps): Layer[] {
  return data.outcome.data?.draw({ shown: view.outcome, zoom, palette }) ?? [];
}

function placeMarks({ view, data, zoom, palette }: StillLayersProps): Layer[] {
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
