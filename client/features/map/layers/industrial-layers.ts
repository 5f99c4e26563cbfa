import { FillStyleExtension, type FillStyleExtensionProps, PathStyleExtension } from "@deck.gl/extensions";
import { PathLayer, PolygonLayer } from "@deck.gl/layers";
import type { Layer } from "@deck.gl/core";
import type { Partners } from "#core/contract/layer.ts";
import type { Areas } from "#core/contract/reference.ts";
import { rgba } from "../../../style/palette.ts";
import { asPosition, type Position } from "../canvas/hexagon-geometry.ts";
import { polygonsOf } from "../canvas/polygon-parts.ts";
import { BELOW_LABELS } from "./below-labels.ts";
import { type MarkLook, markerLayer } from "./marker-layer.ts";

export const INDUSTRIAL_LAYER = "industrial";
export const PARTNER_LAYER = "partners";
export type AreaFeature = Areas["features"][number];
export type PartnerFeature = Partners["features"][number];

const PARTNERS_FROM_ZOOM = 13;
const HATCH = { hatch: { type: "hatch", angle: 45, strokeWidth: 0.9, gap: 7 } } as const;

export interface IndustrialProps extends MarkLook {
  readonly areas: readonly AreaFeature[];
  readonly partners: readonly PartnerFeature[];
}

interface Part {
  readonly area: AreaFeature;
  readonly polygon: Position[][];
}

/** Industrial areas with a dashed edge and a light hatch; their partners as squares when near. */
export function industrialLayers({ areas, partners, zoom, palette, opacity }: IndustrialProps): Layer[] {
  const parts = areas.flatMap((area) =>
    polygonsOf(area.geometry).map((polygon): Part => ({ area, polygon })),
  );
  const rings = parts.flatMap(({ polygon }) => polygon);
  const line = {
    data: rings,
    getPath: (ring: (typeof rings)[number]) => ring,
    widthUnits: "pixels",
    opacity,
    ...BELOW_LABELS,
  } as const;
  return [
    new PolygonLayer<Part, FillStyleExtensionProps<Part>>({
      id: INDUSTRIAL_LAYER,
      data: parts,
      getPolygon: (part) => part.polygon,
      stroked: false,
      pickable: true,
      getFillColor: rgba(palette.layers.partners, 0.5),
      extensions: [new FillStyleExtension({ proceduralPattern: true })],
      fillPatternMapping: HATCH,
      fillPatternSizeUnits: "pixels",
      getFillPattern: () => "hatch",
      getFillPatternBackgroundColor: rgba(palette.halo, 0.4),
      opacity,
      ...BELOW_LABELS,
    }),
    new PathLayer({ ...line, id: `${INDUSTRIAL_LAYER}-halo`, getColor: rgba(palette.halo), getWidth: 4 }),
    new PathLayer({
      ...line,
      id: `${INDUSTRIAL_LAYER}-edge`,
      getColor: rgba(palette.layers.partners),
      getWidth: 2,
      extensions: [new PathStyleExtension({ dash: true, dashMode: "path" })],
      getDashArray: [6, 4],
      dashUnits: "pixels",
    }),
    ...(zoom < PARTNERS_FROM_ZOOM
      ? []
      : [
          markerLayer({
            id: PARTNER_LAYER,
            data: partners,
            marker: "partner",
            positionOf: ({ geometry }) => asPosition(geometry.coordinates),
            sizePx: 14,
            zoom,
            palette,
            opacity,
          }),
        ]),
  ];
}
