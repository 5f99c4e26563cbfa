import { MeasureTool } from "../measure/measure-tool.tsx";
import { ShapeTool } from "../select-shape/shape-tool.tsx";
import { cellsInShape } from "../select-shape/cells-in-shape.ts";
import type { HexagonCell, Position } from "./hexagon-geometry.ts";
import type { MapTool } from "./use-map-tool.ts";

export interface DrawnToolProps {
  readonly tool: MapTool;
  readonly cells: readonly HexagonCell[];
  /** The hexagons that a drawn shape marks; none where it lies outside of the municipality. */
  readonly onCells: (ids: readonly number[]) => void;
  readonly onCancel: () => void;
}

/** The tool in hand, over the map. Fetched when the first is taken up. */
export function DrawnTool({ tool, cells, onCells, onCancel }: DrawnToolProps) {
  if (tool === "measure") return <MeasureTool onCancel={onCancel} />;
  const onShape = (shape: readonly Position[]) => onCells(cellsInShape(shape, cells));
  return <ShapeTool key={tool} kind={tool} onShape={onShape} onCancel={onCancel} />;
}
