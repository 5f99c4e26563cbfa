import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Palette } from "./palette.ts";

/** The layer that data are drawn under, so that labels stay readable on top of them. */
export const DATA_ANCHOR = "data";

/** The colours of the ground and its labels. */
export type Ground = Palette["ground"];

// MapLibre draws letters with the page's own font when a style names no glyphs. It reads weight and
// slant out of the first name, and takes the second, quoted because of the digit, to draw with.
const FAMILY = '"Source Sans 3 Variable"';
export const LABEL_FAMILIES = {
  regular: ['"Source Sans 3 Variable Regular"', FAMILY],
  semibold: ['"Source Sans 3 Variable Semibold"', FAMILY],
  italic: ['"Source Sans 3 Variable Light Italic"', FAMILY],
};

/** The font the labels need before they are first drawn, as `document.fonts.load` wants it. */
export const LABEL_FONTS = [`300 24px ${FAMILY}`, `400 24px ${FAMILY}`, `600 24px ${FAMILY}`] as const;

const SOURCES = [
  "land-outside",
  "land",
  "lakes",
  "built-up",
  "roads",
  "railways",
  "boundary",
  "names",
] as const;
type SourceName = (typeof SOURCES)[number];

/**
 * The style of the basemap that we draw and serve ourselves. `origin` is the address the files under
 * /basemap are fetched from: MapLibre's worker needs it whole. No glyphs, no sprite, no foreign host.
 */
export function mapStyle(origin: string, ground: Ground): StyleSpecification {
  return {
    version: 8,
    name: "Platsbild",
    sources: Object.fromEntries(
      SOURCES.map((name) => [name, { type: "geojson", data: `${origin}/basemap/${name}.geojson` }]),
    ),
    layers: [...groundLayers(ground), ...lineLayers(ground), dataAnchor(), ...labelLayers(ground)],
  };
}

/** An invisible layer that marks where data go. */
export function dataAnchor(): LayerSpecification {
  return { id: DATA_ANCHOR, type: "background", paint: { "background-opacity": 0 } };
}

function groundLayers({ water, landOutside, land, builtUp, coast }: Ground): LayerSpecification[] {
  return [
    { id: "water", type: "background", paint: { "background-color": water } },
    fill("land-outside", landOutside),
    line("coast-outside", "land-outside", [coast, 0.7]),
    fill("land", land),
    fill("built-up", builtUp),
    line("coast", "land", [coast, 1.1]),
    fill("lakes", water),
    line("shore", "lakes", [coast, 0.9]),
  ];
}

function lineLayers({ road, rail, boundary, halo }: Ground): LayerSpecification[] {
  // The roads are schematic: close up they step back.
  const opacity = byZoom([13.5, 1], [15.5, 0.4]);
  const isMotorway: ExpressionSpecification = ["==", ["get", "kind"], "motorway"];
  return [
    line("roads", "roads", [road, byZoom([10, 1], [14, 2.5], [17, 6])], {
      filter: ["!", isMotorway],
      opacity,
    }),
    line("motorways", "roads", [road, byZoom([10, 1.75], [14, 4], [17, 9])], { filter: isMotorway, opacity }),
    line("rail", "railways", [rail, byZoom([10, 1.25], [14, 2.5])]),
    line("rail-sleepers", "railways", [halo, byZoom([10, 0.6], [14, 1.4])], { dash: [4, 4] }),
    line("boundary", "boundary", [boundary, 1.1], { dash: [6, 3, 1.5, 3] }),
  ];
}

function labelLayers({ label, labelMinor, labelWater, water, halo }: Ground): LayerSpecification[] {
  return [
    text("label-water", ["==", ["get", "kind"], "water"], {
      font: LABEL_FAMILIES.italic,
      colour: labelWater,
      halo: water,
      size: byZoom([10, 11.5], [14, 15]),
      isTurned: true,
      minzoom: 10,
    }),
    text("label-neighbour", ["==", ["get", "kind"], "neighbour"], {
      font: LABEL_FAMILIES.regular,
      colour: labelMinor,
      halo,
      size: byZoom([9, 11.5], [13, 14]),
      letterSpacing: 0.12,
    }),
    text("label-minor", ["all", isPlace(), [">=", ["get", "rank"], 3]], {
      font: LABEL_FAMILIES.regular,
      colour: labelMinor,
      halo,
      size: byZoom([12, 11.5], [16, 14]),
      minzoom: 11.8,
    }),
    text("label-middle", ["all", isPlace(), ["==", ["get", "rank"], 2]], {
      font: LABEL_FAMILIES.regular,
      colour: label,
      halo,
      size: byZoom([10.5, 11.5], [13, 13], [16, 16]),
      minzoom: 10.8,
    }),
    text("label-major", ["all", isPlace(), ["==", ["get", "rank"], 1]], {
      font: LABEL_FAMILIES.semibold,
      colour: label,
      halo,
      size: byZoom([10, 12.5], [13, 14.5], [16, 18]),
    }),
  ];
}

function isPlace(): ExpressionSpecification {
  return ["in", ["get", "kind"], ["literal", ["place", "island"]]];
}

function byZoom(...stops: readonly (readonly [zoom: number, value: number])[]): ExpressionSpecification {
  const [first, ...rest] = stops.flat();
  return ["interpolate", ["linear"], ["zoom"], first ?? 0, ...rest];
}

function fill(source: SourceName, colour: string): LayerSpecification {
  return { id: source, type: "fill", source, paint: { "fill-color": colour, "fill-antialias": false } };
}

const STEADY: ExpressionSpecification = ["literal", 1];

type Stroke = readonly [colour: string, width: number | ExpressionSpecification];

interface LineOptions {
  readonly filter?: ExpressionSpecification;
  readonly dash?: number[];
  readonly opacity?: ExpressionSpecification;
}

function line(
  id: string,
  source: SourceName,
  [colour, width]: Stroke,
  { filter, dash, opacity = STEADY }: LineOptions = {},
): LayerSpecification {
  return {
    id,
    type: "line",
    source,
    ...(filter ? { filter } : {}),
    layout: { "line-join": "round", "line-cap": dash ? "butt" : "round" },
    paint: {
      "line-color": colour,
      "line-width": width,
      "line-opacity": opacity,
      ...(dash ? { "line-dasharray": dash } : {}),
    },
  };
}

interface TextOptions {
  readonly font: string[];
  readonly colour: string;
  readonly halo: string;
  readonly size: ExpressionSpecification;
  readonly letterSpacing?: number;
  readonly isTurned?: boolean;
  readonly minzoom?: number;
}

function text(id: string, filter: ExpressionSpecification, options: TextOptions): LayerSpecification {
  const { font, colour, halo, size, letterSpacing = 0, isTurned = false, minzoom } = options;
  return {
    id,
    type: "symbol",
    source: "names" satisfies SourceName,
    ...(minzoom === undefined ? {} : { minzoom }),
    filter,
    layout: {
      "text-field": ["get", "name"],
      "text-font": font,
      "text-size": size,
      "text-max-width": 7,
      "text-letter-spacing": isTurned ? 0.08 : letterSpacing,
      "text-padding": 3,
      ...(isTurned ? { "text-rotate": ["get", "turn"], "text-rotation-alignment": "map" } : {}),
    },
    paint: {
      "text-color": colour,
      "text-halo-color": halo,
      "text-halo-width": isTurned ? 1 : 1.75,
      "text-halo-blur": 0.25,
    },
  };
}
