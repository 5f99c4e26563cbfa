import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import { dataAnchor, type Ground, LABEL_FAMILIES } from "./map-style.ts";

const SOURCE = "operator";

/**
 * The style of an operator's own PMTiles archive with the layers of the Protomaps basemap schema, in our
 * colours and letters. `url`: where the archive lies; whom to thank stands in it.
 */
export function pmtilesStyle(url: string, ground: Ground): StyleSpecification {
  const { water, land, builtUp, coast, road, rail, boundary, label, labelWater, halo } = ground;
  return {
    version: 8,
    name: "Platsbild, operator's tiles",
    sources: { [SOURCE]: { type: "vector", url: `pmtiles://${url}` } },
    layers: [
      { id: "water-background", type: "background", paint: { "background-color": water } },
      fill("earth", land),
      fill("landuse", builtUp, ["in", ["get", "kind"], ["literal", ["residential", "urban_area"]]]),
      fill("water", water, ["==", ["geometry-type"], "Polygon"]),
      line("water", "shore", [coast, 0.8], ["==", ["geometry-type"], "Polygon"]),
      line("roads", "roads", [road, byZoom(11, 0.6, 16, 5)], ["!=", ["get", "kind"], "rail"]),
      line("roads", "rail", [rail, 1.4], ["==", ["get", "kind"], "rail"]),
      line("boundaries", "boundaries", [boundary, 1]),
      dataAnchor(),
      text("water", { font: LABEL_FAMILIES.italic, colour: labelWater, halo, size: byZoom(10, 11, 15, 14) }),
      text("places", { font: LABEL_FAMILIES.semibold, colour: label, halo, size: byZoom(9, 11, 15, 16) }),
    ],
  };
}

function byZoom(
  ...stops: [zoom: number, value: number, zoom2: number, value2: number]
): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], ...stops];
}

function fill(sourceLayer: string, colour: string, filter?: ExpressionSpecification): LayerSpecification {
  return {
    id: sourceLayer,
    type: "fill",
    source: SOURCE,
    "source-layer": sourceLayer,
    ...(filter ? { filter } : {}),
    paint: { "fill-color": colour },
  };
}

type Stroke = readonly [colour: string, width: number | ExpressionSpecification];

function line(
  sourceLayer: string,
  id: string,
  [colour, width]: Stroke,
  filter?: ExpressionSpecification,
): LayerSpecification {
  return {
    id,
    type: "line",
    source: SOURCE,
    "source-layer": sourceLayer,
    ...(filter ? { filter } : {}),
    paint: { "line-color": colour, "line-width": width },
  };
}

interface LabelStyle {
  readonly font: string[];
  readonly colour: string;
  readonly halo: string;
  readonly size: ExpressionSpecification;
}

function text(sourceLayer: string, { font, colour, halo, size }: LabelStyle): LayerSpecification {
  return {
    id: `label-${sourceLayer}`,
    type: "symbol",
    source: SOURCE,
    "source-layer": sourceLayer,
    filter: ["has", "name"],
    layout: { "text-field": ["get", "name"], "text-font": font, "text-size": size, "text-max-width": 7 },
    paint: { "text-color": colour, "text-halo-color": halo, "text-halo-width": 1.5 },
  };
}
