import type { CellSize } from "#core/contract/filter.ts";
import type { ViewState } from "../../../state/view-state.ts";

/** What of a view changes with the size of its hexagons? What is told by hexagons of another size goes. */
export function ofCellSize({ place }: ViewState, cellSize: CellSize): Partial<ViewState> {
  return {
    cellSize,
    band: null,
    cell: [],
    bbox: null,
    ...(place?.startsWith("cell:") ? { place: null } : {}),
  };
}
