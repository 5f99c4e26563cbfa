import type { Position } from "../canvas/hexagon-geometry.ts";
import { LassoTool } from "./lasso-tool.tsx";
import { RectangleTool } from "./rectangle-tool.tsx";

export interface ShapeToolProps {
  readonly kind: "rectangle" | "lasso";
  /** The shape that was drawn, in degrees. */
  readonly onShape: (shape: readonly Position[]) => void;
  readonly onCancel: () => void;
}

/** Draws a shape on the map, by hand or by keys. */
export function ShapeTool({ kind, ...rest }: ShapeToolProps) {
  return kind === "rectangle" ? <RectangleTool {...rest} /> : <LassoTool {...rest} />;
}
