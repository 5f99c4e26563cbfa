import type { Layer } from "@deck.gl/core";
import { useMemo } from "react";
import { markedCellsLayers, type MarkedCellsProps } from "../layers/marked-cells-layer.ts";
import {
  countLayers,
  type CountLayersProps,
  inDrawingOrder,
  shownLayers,
  stillLayers,
  type StillLayersProps,
} from "./map-layers.ts";

export interface DrawnLayersProps extends StillLayersProps, Omit<CountLayersProps, "opacity"> {
  readonly marked: MarkedCellsProps;
}

/**
 * Everything deck.gl draws. A brush changes the counts only: all other layers stay the same objects, so that
 * nothing of them is cut into triangles or sent to the graphics card again.
 */
export function useDrawnLayers(props: DrawnLayersProps): Layer[] {
  const { view, data, palette, zoom, cells, counts, breaks, elevated, change, points, marked } = props;
  const still = useMemo(() => stillLayers({ view, data, palette, zoom }), [view, data, palette, zoom]);
  const opacity = useMemo(
    () => (shownLayers(view).find(({ id }) => id === "events")?.opacity ?? 0) / 100,
    [view],
  );
  const counted = useMemo(
    () =>
      opacity > 0 ? countLayers({ cells, counts, breaks, elevated, change, points, palette, opacity }) : [],
    [cells, counts, breaks, elevated, change, points, palette, opacity],
  );
  const above = useMemo(() => markedCellsLayers(marked, palette), [marked, palette]);
  const areMarks = points !== null;
  return useMemo(
    () => inDrawingOrder(still, { layers: counted, areMarks }, above),
    [still, counted, areMarks, above],
  );
}
