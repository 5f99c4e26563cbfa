import type { Cube } from "../cube/cube.ts";
import type { CubeFilter } from "../cube/filter.ts";
import { queryViews } from "../cube/query/query-views.ts";
import { UNITS_PER_EVENT } from "../time/event-weight.ts";
import type { Ground } from "./ground.ts";

/** What a selection holds on the municipality's land. */
export interface CellCounts {
  /** Events in the order of the ground's cells; with a clock sums of weights. */
  readonly counts: Float64Array;
  /** Their sum. */
  readonly onLand: number;
  /** All events of the selection, those without a cell included. */
  readonly total: number;
  /** The part of `total` whose place is too uncertain for a cell. */
  readonly withoutCell: number;
}

/** A filter without its cells and areas: the yardstick is always the whole municipality. */
export function wholeGround(filter: CubeFilter): CubeFilter {
  return { ...filter, cells: null, areas: new Map() };
}

/** How many events are there in each land cell? The filter's own cells and areas do not narrow it. */
export function cellCounts(cube: Cube, filter: CubeFilter, ground: Ground): CellCounts {
  const views = queryViews(cube, wholeGround(filter));
  const units = views.cells();
  const counts = new Float64Array(ground.cells.length);
  let onLand = 0;
  for (let at = 0; at < units.length; at++) {
    const index = ground.indexOfCell.get(cube.places.cellIds[at] ?? -1);
    if (index === undefined) continue;
    counts[index] = (units[at] ?? 0) / UNITS_PER_EVENT;
    onLand += (units[at] ?? 0) / UNITS_PER_EVENT;
  }
  const totals = views.totals();
  return {
    counts,
    onLand,
    total: totals.units / UNITS_PER_EVENT,
    withoutCell: totals.withoutCell / UNITS_PER_EVENT,
  };
}
