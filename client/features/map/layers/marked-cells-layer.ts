import { PathLayer, ScatterplotLayer } from "@deck.gl/layers";
import type { Layer } from "@deck.gl/core";
import { type Palette, rgba } from "../../../style/palette.ts";
import type { HexagonCell, Position } from "../canvas/hexagon-geometry.ts";
import type { OutlineEdge } from "../select-shape/outline-of-cells.ts";

export interface MarkedCellsProps {
  /** Under the pointer, or in the row under it. */
  readonly hovered: readonly HexagonCell[];
  /** The chosen place: its middle and how far it reaches, or its one cell. */
  readonly chosen: { readonly position: Position; readonly radiusM: number } | null;
  readonly chosenCells: readonly HexagonCell[];
  /** Round the hexagons that are marked by a drawn shape. */
  readonly outline: readonly OutlineEdge[];
}

/** The cells under the pointer and the chosen place, outlined in ink on a halo. */
export function markedCellsLayers(
  { hovered, chosen, chosenCells, outline: edges }: MarkedCellsProps,
  palette: Palette,
): Layer[] {
  const ink = rgba(palette.ink);
  const halo = rgba(palette.halo);
  const outlined = chosen ? hovered : [...chosenCells, ...hovered];
  return [
    ...(edges.length === 0 ? [] : [border("drawn-halo", edges, halo, 6), border("drawn", edges, ink, 2.5)]),
    ...(outlined.length === 0
      ? []
      : [outline("marked-halo", outlined, halo, 5), outline("marked", outlined, ink, 2)]),
    ...(chosen ? [circle("chosen-halo", chosen, halo, 5), circle("chosen", chosen, ink, 2)] : []),
  ];
}

function outline(
  id: string,
  cells: readonly HexagonCell[],
  colour: ReturnType<typeof rgba>,
  widthPx: number,
) {
  return new PathLayer<HexagonCell>({
    id,
    data: cells,
    getPath: (cell) => [...cell.corners, ...cell.corners.slice(0, 2)],
    getColor: colour,
    getWidth: widthPx,
    widthUnits: "pixels",
    jointRounded: true,
  });
}

function border(id: string, edges: readonly OutlineEdge[], colour: ReturnType<typeof rgba>, widthPx: number) {
  return new PathLayer<OutlineEdge>({
    id,
    data: edges,
    getPath: ([from, to]) => [from, to],
    getColor: colour,
    getWidth: widthPx,
    widthUnits: "pixels",
    capRounded: true,
  });
}

function circle(
  id: string,
  place: NonNullable<MarkedCellsProps["chosen"]>,
  colour: ReturnType<typeof rgba>,
  widthPx: number,
) {
  return new ScatterplotLayer({
    id,
    data: [place],
    getPosition: () => place.position,
    getRadius: place.radiusM,
    radiusUnits: "meters",
    filled: false,
    stroked: true,
    getLineColor: colour,
    getLineWidth: widthPx,
    lineWidthUnits: "pixels",
    antialiasing: true,
    updateTriggers: { getPosition: [place] },
  });
}
