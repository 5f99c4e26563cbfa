import { PathStyleExtension, type PathStyleExtensionProps } from "@deck.gl/extensions";
import { PathLayer, ScatterplotLayer } from "@deck.gl/layers";
import type { Layer } from "@deck.gl/core";
import type { Tours } from "#core/contract/layer.ts";
import { rgba } from "../../../style/palette.ts";
import { asPosition, type Position } from "../canvas/hexagon-geometry.ts";
import { markScale } from "./mark-scale.ts";
import type { MarkLook } from "./marker-layer.ts";
import { numberLayer } from "./number-layer.ts";

export const TOUR_STOP_LAYER = "tour-stops";
export type Tour = Tours["features"][number];
export type TourStop = Tour["properties"]["stops"][number];

/** One stop of a tour as it is drawn and hovered. */
export interface DrawnStop {
  readonly tour: Tour;
  readonly stop: TourStop;
}

/** Shifts and walks: their route dashed, their stops numbered in order. */
export function tourLayers(tours: readonly Tour[], { zoom, palette, opacity }: MarkLook): Layer[] {
  const ink = rgba(palette.layers.shifts);
  const halo = rgba(palette.halo);
  const scale = markScale(zoom);
  const routes = tours.map(routeOf).filter((route) => route.length > 1);
  const stops = tours.flatMap((tour) => tour.properties.stops.map((stop): DrawnStop => ({ tour, stop })));
  const positionOf = ({ stop }: DrawnStop): Position => [stop.lon, stop.lat];
  return [
    new PathLayer<Position[]>({
      id: "tour-halo",
      data: routes,
      getPath: (route) => route,
      getColor: halo,
      getWidth: 5,
      widthUnits: "pixels",
      jointRounded: true,
      opacity,
    }),
    new PathLayer<Position[], PathStyleExtensionProps<Position[]>>({
      id: "tour-route",
      data: routes,
      getPath: (route) => route,
      getColor: ink,
      getWidth: 2,
      widthUnits: "pixels",
      extensions: [new PathStyleExtension({ dash: true, dashMode: "path" })],
      getDashArray: [6, 4],
      dashUnits: "pixels",
      opacity,
    }),
    new ScatterplotLayer<DrawnStop>({
      id: TOUR_STOP_LAYER,
      data: stops,
      getPosition: positionOf,
      getRadius: 9.5,
      radiusScale: scale,
      radiusUnits: "pixels",
      getFillColor: ink,
      stroked: true,
      getLineColor: halo,
      getLineWidth: 2,
      lineWidthUnits: "pixels",
      pickable: true,
      opacity,
    }),
    numberLayer({
      id: "tour-numbers",
      data: stops,
      positionOf,
      numberOf: ({ stop }) => stop.order,
      sizePx: 16 * scale,
      colour: palette.onMark,
      opacity,
    }),
  ];
}

function routeOf({ geometry, properties }: Tour): Position[] {
  if (geometry) return geometry.coordinates.map(asPosition);
  return properties.stops.map(({ lon, lat }) => [lon, lat]);
}
