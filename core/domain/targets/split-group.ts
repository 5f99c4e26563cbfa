import { connectedCells } from "../place/connected-cells.ts";
import { cellsWithinDistance } from "../place/hexgrid.ts";
import { PLACE_RADIUS_M } from "../place/place-areas.ts";

export interface SplitSettings {
  /** Flat to flat of a cell, metres. */
  readonly acrossM: number;
  /** Events of a cell, by its id. */
  readonly countOf: (cell: number) => number;
}

/**
 * Which places that one can stand at does a group of connected cells fall into? From the busiest cell that is left
 * (of equal ones that with the lowest id) those that hang together with it within reach of a named place, 380 m or
 * the next cell; then from the busiest of the rest. A group that is within reach stays whole. Each place in
 * ascending order, no cell in two.
 */
export function splitGroup(cells: readonly number[], { acrossM, countOf }: SplitSettings): number[][] {
  const left = new Set(cells);
  const byCount = cells.toSorted((a, b) => countOf(b) - countOf(a) || a - b);
  const reachM = Math.max(PLACE_RADIUS_M[0], acrossM);
  return byCount.flatMap((seed) => {
    if (!left.has(seed)) return [];
    const near = cellsWithinDistance(seed, reachM, acrossM).filter((cell) => left.has(cell));
    const place = connectedCells(near).find((group) => group.includes(seed)) ?? [seed];
    for (const cell of place) left.delete(cell);
    return [place];
  });
}
