import { useMemo } from "react";
import { PLACE_RADIUS_M } from "#core/domain/place/place-areas.ts";
import type { MarkedCellsProps } from "../layers/marked-cells-layer.ts";
import type { PlaceArea } from "../ranked/rank-places.ts";
import { outlineOfCells } from "../select-shape/outline-of-cells.ts";
import type { MapCanvasProps } from "./map-canvas.tsx";
import type { MapHover } from "./map-hover.ts";

/** What is outlined on the map: what is pointed at, the chosen place, and the hexagons of a drawn shape. */
export function useMarked(
  { view, chosen, hoveredPlace, index }: MapCanvasProps,
  hover: MapHover | null,
): MarkedCellsProps {
  const hoveredCell = hover?.target.kind === "cell" ? hover.target.cell : null;
  const outline = useMemo(
    () => outlineOfCells(view.cell.flatMap((id) => index.cellById.get(id) ?? [])),
    [view.cell, index],
  );
  return useMemo(() => {
    const cellsOf = (area: PlaceArea | null) =>
      (area?.cells ?? []).flatMap((id) => index.cellById.get(id) ?? []);
    return {
      hovered: hoveredCell ? [hoveredCell] : cellsOf(hoveredPlace),
      chosen:
        chosen?.isNamed && chosen.reachM !== null
          ? { position: chosen.position, radiusM: chosen.reachM ?? PLACE_RADIUS_M[0] }
          : null,
      chosenCells: (chosen?.isNamed && chosen.reachM !== null) || chosen?.areaId ? [] : cellsOf(chosen),
      outline,
    };
  }, [chosen, hoveredPlace, hoveredCell, index, outline]);
}
