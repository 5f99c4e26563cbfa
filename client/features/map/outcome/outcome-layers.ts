import type { Layer } from "@deck.gl/core";
import { PathStyleExtension, type PathStyleExtensionProps } from "@deck.gl/extensions";
import { PathLayer, ScatterplotLayer } from "@deck.gl/layers";
import type { UnsafePlace } from "#core/contract/unsafe-place.ts";
import type { OutcomeId } from "../../../state/view-state.ts";
import { type Palette, rgba } from "../../../style/palette.ts";
import type { Position } from "../canvas/hexagon-geometry.ts";
import { markScale } from "../layers/mark-scale.ts";
import { numberLayer } from "../layers/number-layer.ts";
import type { DonePlace } from "./done-places.ts";
import { isFading } from "./is-fading.ts";

export interface OutcomeLook {
  readonly shown: readonly OutcomeId[];
  readonly zoom: number;
  readonly palette: Palette;
}

interface Drawn {
  readonly done: readonly DonePlace[];
  readonly unsafe: readonly UnsafePlace[];
}

const CORNERS = 48;
const M_PER_DEGREE = 111_195;
const SMALLEST_PX = 9;
const LARGEST_PX = 22;

/** Visits as rings with their number, wider for more minutes; unsafe places as circles, dashed when they fade. */
export function drawOutcome({ done, unsafe }: Drawn, { shown, zoom, palette }: OutcomeLook): Layer[] {
  return [
    ...(shown.includes("unsafePlaces") ? unsafeLayers(unsafe, palette) : []),
    ...(shown.includes("done") ? doneLayers(done, { zoom, palette }) : []),
  ];
}

function doneLayers(
  done: readonly DonePlace[],
  { zoom, palette }: Pick<OutcomeLook, "zoom" | "palette">,
): Layer[] {
  const most = Math.max(1, ...done.map(({ minutes }) => minutes));
  const scale = markScale(zoom);
  const positionOf = ({ lon, lat }: DonePlace): Position => [lon, lat];
  return [
    new ScatterplotLayer<DonePlace>({
      id: "outcome-done",
      data: done,
      getPosition: positionOf,
      getRadius: ({ minutes }) => SMALLEST_PX + (LARGEST_PX - SMALLEST_PX) * Math.sqrt(minutes / most),
      radiusScale: scale,
      radiusUnits: "pixels",
      getFillColor: rgba(palette.halo, 0.9),
      stroked: true,
      getLineColor: rgba(palette.layers.shifts),
      getLineWidth: 2.5,
      lineWidthUnits: "pixels",
    }),
    numberLayer({
      id: "outcome-visits",
      data: done,
      positionOf,
      numberOf: ({ visits }) => visits,
      sizePx: 14 * scale,
      colour: palette.ink,
      opacity: 1,
    }),
  ];
}

function unsafeLayers(unsafe: readonly UnsafePlace[], palette: Palette): Layer[] {
  const shared = {
    data: unsafe,
    getPath: circleOf,
    widthUnits: "pixels",
    jointRounded: true,
  } as const;
  return [
    new PathLayer<UnsafePlace>({
      ...shared,
      id: "outcome-unsafe-halo",
      getColor: rgba(palette.halo),
      getWidth: 7,
    }),
    new PathLayer<UnsafePlace, PathStyleExtensionProps<UnsafePlace>>({
      ...shared,
      id: "outcome-unsafe",
      getColor: rgba(palette.layers.unsafetyEdge),
      getWidth: (place) => (isFading(place) ? 2 : 4),
      extensions: [new PathStyleExtension({ dash: true })],
      getDashArray: (place) => (isFading(place) ? [3, 3] : [0, 0]),
      updateTriggers: { getWidth: unsafe, getDashArray: unsafe },
    }),
  ];
}

function circleOf({ lon, lat, radiusM }: UnsafePlace): Position[] {
  const up = radiusM / M_PER_DEGREE;
  const across = up / Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: CORNERS + 1 }, (_, at) => {
    const angle = (at * 2 * Math.PI) / CORNERS;
    return [lon + across * Math.cos(angle), lat + up * Math.sin(angle)];
  });
}
