import type { Cube } from "../cube.ts";
import { queryAll } from "../query/query-all.ts";
import { rowCountOf } from "./drag-axis.ts";
import { createDragIndex, type DragIndex, type DragOptions } from "./drag-index.ts";
import { rowLayoutOf } from "./drag-rows.ts";

/** Numbers in an index at most: 128 MB. */
const MOST_NUMBERS = 16_777_216;
/** An index of more numbers than this for each event takes longer to make than many whole questions. */
const NUMBERS_PER_EVENT = 10;

/**
 * Makes ready to answer the steps of a drag: by an index where it pays, else by the whole question each
 * time, which a small cube answers as fast.
 */
export function beginDrag(cube: Cube, options: DragOptions): DragIndex {
  const numbers = rowCountOf(cube, options.axis) * rowLayoutOf(cube, options.axis).width;
  if (numbers <= Math.min(MOST_NUMBERS, NUMBERS_PER_EVENT * cube.eventCount))
    return createDragIndex(cube, options);
  return { answer: (filter) => queryAll(cube, filter, options.areaKinds) };
}
