import { PathStyleExtension } from "@deck.gl/extensions";
import { PathLayer } from "@deck.gl/layers";
import type { Layer } from "@deck.gl/core";
import type { AreaKind } from "#core/contract/reference.ts";
import { rgba } from "../../../style/palette.ts";
import type { Position } from "../canvas/hexagon-geometry.ts";
import { polygonsOf } from "../canvas/polygon-parts.ts";
import { BELOW_LABELS } from "./below-labels.ts";
import type { AreaFeature } from "./industrial-layers.ts";

interface OutlineStyle {
  readonly colour: string;
  readonly widthPx: number;
  readonly dash: readonly [number, number] | null;
}

const STYLES: Partial<Record<AreaKind, OutlineStyle>> = {
  regso: { colour: "#d8d1c0", widthPx: 2, dash: null },
  kommundel: { colour: "#8894a0", widthPx: 1.25, dash: [6, 3] },
  group: { colour: "#0a5470", widthPx: 1.75, dash: null },
};

/** The outlines of the areas that the filter narrows to. */
export function chosenAreaLayers(areas: readonly AreaFeature[]): Layer[] {
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
    new PathLayer<Position[]>({ ...shared, id: "areas-chosen-halo", getColor: rgba("#ffffff"), getWidth: 5 }),
    new PathLayer<Position[]>({ ...shared, id: "areas-chosen", getColor: rgba("#0a5470"), getWidth: 2.5 }),
  ];
}

/** The outlines of areas of one kind, under all data; nothing for a kind that has no outline style. */
export function areaOutlineLayers(kind: AreaKind, areas: readonly AreaFeature[]): Layer[] {
  const style = STYLES[kind];
  if (!style || areas.length === 0) return [];
  const rings = areas.flatMap((area) => polygonsOf(area.geometry).flat());
  return [
    new PathLayer<Position[]>({
      id: `areas-${kind}`,
      data: rings,
      getPath: (ring) => ring,
      getColor: rgba(style.colour),
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
