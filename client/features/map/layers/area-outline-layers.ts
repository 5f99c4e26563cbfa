import { PathStyleExtension } from "@deck.gl/extensions";
import { PathLayer } from "@deck.gl/layers";
import type { Layer } from "@deck.gl/core";
import type { AreaKind } from "#core/contract/reference.ts";
import { type Palette, rgba } from "../../../style/palette.ts";
import type { Position } from "../canvas/hexagon-geometry.ts";
import { polygonsOf } from "../canvas/polygon-parts.ts";
import { BELOW_LABELS } from "./below-labels.ts";
import type { AreaFeature } from "./industrial-layers.ts";

interface OutlineStyle {
  readonly colour: (palette: Palette) => string;
  readonly widthPx: number;
  readonly dash: readonly [number, number] | null;
}

const STYLES: Partial<Record<AreaKind, OutlineStyle>> = {
  regso: { colour: ({ outline }) => outline.regso, widthPx: 2.4, dash: null },
  kommundel: { colour: ({ outline }) => outline.kommundel, widthPx: 1.25, dash: [6, 3] },
  group: { colour: ({ outline }) => outline.group, widthPx: 1.75, dash: null },
};

/** The outlines of the areas that the filter narrows to. */
export function chosenAreaLayers(areas: readonly AreaFeature[], palette: Palette): Layer[] {
  if (areas.length === 0) return [];
  const rings = areas.flatMap((area) => polygonsOf(area.geometry).flat());
  const shared = {
    data: rings,
    getPath: (ring: Position[]) => ring,
    widthUnits: "pixels",
    jointRounded: true,
    ...BELOW_LABELS,
  } as const;
  return [
    new PathLayer<Position[]>({
      ...shared,
      id: "areas-chosen-halo",
      getColor: rgba(palette.halo),
      getWidth: 5,
    }),
    new PathLayer<Position[]>({
      ...shared,
      id: "areas-chosen",
      getColor: rgba(palette.outline.group),
      getWidth: 2.5,
    }),
  ];
}

/** The outlines of areas of one kind, under all data; nothing for a kind that has no outline style. */
export function areaOutlineLayers(kind: AreaKind, areas: readonly AreaFeature[], palette: Palette): Layer[] {
  const style = STYLES[kind];
  if (!style || areas.length === 0) return [];
  const rings = areas.flatMap((area) => polygonsOf(area.geometry).flat());
  return [
    new PathLayer<Position[]>({
      id: `areas-${kind}`,
      data: rings,
      getPath: (ring) => ring,
      getColor: rgba(style.colour(palette)),
      getWidth: style.widthPx,
      widthUnits: "pixels",
      jointRounded: true,
      ...(style.dash
        ? {
            extensions: [new PathStyleExtension({ dash: true, dashMode: "path" })],
            getDashArray: [...style.dash] as [number, number],
            dashUnits: "pixels" as const,
          }
        : {}),
      ...BELOW_LABELS,
    }),
  ];
}
