import { useEffect, useMemo, useReducer } from "react";
import { type MapRef, useMap } from "react-map-gl/maplibre";
import type { Position } from "../canvas/hexagon-geometry.ts";
import type { Pixel, PixelSize } from "../select-shape/shape-keys.ts";

/** The map as something to draw on: where a position lies on the screen and the other way round. */
export interface Surface {
  readonly map: MapRef;
  readonly size: PixelSize;
  readonly pixelOf: (position: Position) => Pixel;
  readonly positionOf: (pixel: Pixel) => Position;
}

/** The map that a part lies in, new at each of its moves. Throws outside of a map. */
export function useSurface(): Surface {
  const { current: map } = useMap();
  if (!map) throw new Error("useSurface lies outside of a map");
  const [moves, countMove] = useReducer((before: number) => before + 1, 0);
  useEffect(() => {
    map.on("move", countMove);
    map.on("resize", countMove);
    return () => {
      map.off("move", countMove);
      map.off("resize", countMove);
    };
  }, [map]);
  return useMemo(() => surfaceOf(map, moves), [map, moves]);
}

function surfaceOf(map: MapRef, _moves: number): Surface {
  const { clientWidth, clientHeight } = map.getContainer();
  return {
    map,
    size: { width: clientWidth, height: clientHeight },
    pixelOf: (position) => {
      const { x, y } = map.project(position);
      return { x, y };
    },
    positionOf: ({ x, y }) => {
      const { lng, lat } = map.unproject([x, y]);
      return [lng, lat];
    },
  };
}
