import { FillStyleExtension } from "@deck.gl/extensions";
import { PolygonLayer } from "@deck.gl/layers";
import type { Layer } from "@deck.gl/core";
import type { DrugScenes } from "#core/contract/layer.ts";
import { type Palette, rgba } from "../../../style/palette.ts";
import { polygonsOf } from "../canvas/polygon-parts.ts";
import { BELOW_LABELS } from "./below-labels.ts";

export const SCENE_LAYER = "scenes";
export type SceneFeature = DrugScenes["features"][number];

const HATCH = { hatch: { type: "hatch", angle: 45, strokeWidth: 1.4, gap: 4 } } as const;

/** Open drug scenes as hatched polygons with a firm edge; a resting one has a thinner edge. */
export function sceneLayers(
  features: readonly SceneFeature[],
  { palette, opacity }: { readonly palette: Palette; readonly opacity: number },
): Layer[] {
  const colour = rgba(palette.layers.scenes);
  const parts = features.flatMap((feature) =>
    polygonsOf(feature.geometry).map((polygon) => ({ feature, polygon })),
  );
  const shared = {
    data: parts,
    getPolygon: (part: (typeof parts)[number]) => part.polygon,
    lineWidthUnits: "pixels",
    lineJointRounded: true,
    opacity,
    ...BELOW_LABELS,
  } as const;
  return [
    new PolygonLayer({
      ...shared,
      id: `${SCENE_LAYER}-halo`,
      filled: false,
      getLineColor: rgba(palette.halo),
      getLineWidth: 5,
    }),
    new PolygonLayer({
      ...shared,
      id: `${SCENE_LAYER}-hatch`,
      stroked: false,
      getFillColor: colour,
      extensions: [new FillStyleExtension({ proceduralPattern: true })],
      fillPatternMapping: HATCH,
      fillPatternSizeUnits: "pixels",
      getFillPattern: () => "hatch",
    }),
    new PolygonLayer<(typeof parts)[number]>({
      ...shared,
      id: SCENE_LAYER,
      pickable: true,
      getFillColor: rgba(palette.halo, 0.01),
      getLineColor: colour,
      getLineWidth: ({ feature }) => (feature.properties.status === "active" ? 2.25 : 1.25),
    }),
  ];
}
