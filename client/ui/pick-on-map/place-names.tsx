import { Layer, Source } from "react-map-gl/maplibre";
import { type Ground, LABEL_FAMILIES } from "../../style/map-style.ts";
import type { Place } from "./pick-on-map.tsx";

export interface PlaceNamesProps {
  readonly places: readonly Place[];
  readonly ground: Ground;
}

const NAMES_FROM_ZOOM = 12.5;

/** The places one can choose between, as dots with their names, on a ground that has few names of its own. */
export function PlaceNames({ places, ground }: PlaceNamesProps) {
  return (
    <Source
      id="pick-places"
      type="geojson"
      data={{
        type: "FeatureCollection",
        features: places.map(({ name, lon, lat }) => ({
          type: "Feature",
          properties: { name },
          geometry: { type: "Point", coordinates: [lon, lat] },
        })),
      }}
    >
      <Layer
        id="pick-dots"
        type="circle"
        paint={{
          "circle-radius": 3,
          "circle-color": ground.label,
          "circle-stroke-width": 1.5,
          "circle-stroke-color": ground.halo,
        }}
      />
      <Layer
        id="pick-names"
        type="symbol"
        minzoom={NAMES_FROM_ZOOM}
        layout={{
          "text-field": ["get", "name"],
          "text-font": LABEL_FAMILIES.regular,
          "text-size": 12.5,
          "text-anchor": "left",
          "text-offset": [0.6, 0],
        }}
        paint={{ "text-color": ground.label, "text-halo-color": ground.halo, "text-halo-width": 1.5 }}
      />
    </Source>
  );
}
