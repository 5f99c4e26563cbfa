import { clockCounts } from "../cube/clock.ts";
import type { Cube } from "../cube/cube.ts";
import { dateRangeOf } from "../cube/date-range.ts";
import { type CubeFilter, kindsKept } from "../cube/filter.ts";
import { listEvents } from "../cube/query/list-events.ts";
import { type ChanceConcentration, chanceConcentration } from "../statistics/chance-concentration.ts";
import { type Concentration, concentration } from "../statistics/concentration.ts";
import { type ChanceRange, simulateConcentration } from "../statistics/simulate-concentration.ts";
import type { Ground } from "./ground.ts";

/** How concentrated events are on land, never without what random placement gives. */
export interface LandConcentration {
  readonly observed: Concentration;
  readonly chance: ChanceConcentration;
  /** What 95 of 100 random placements lie between; null where there are too many events to simulate. */
  readonly range: ChanceRange | null;
}

const MOST_SIMULATED = 200_000;

/**
 * On how few of the land cells does half of a selection lie, and on how few would it by chance? Whole events
 * with a cell, the filter's own cells and areas left out of account. Null without any. Seeded.
 */
export function landConcentration(
  cube: Cube,
  filter: CubeFilter,
  { ground, seed }: { readonly ground: Ground; readonly seed: number },
): LandConcentration | null {
  const counts = wholeEventsByCell(cube, filter, ground);
  const events = counts.reduce((sum, count) => sum + count, 0);
  if (events === 0) return null;
  const placement = { cells: counts.length, events };
  return {
    observed: concentration(counts),
    chance: chanceConcentration(placement),
    range: events > MOST_SIMULATED ? null : simulateConcentration({ ...placement, seed }),
  };
}

function wholeEventsByCell(cube: Cube, filter: CubeFilter, { indexOfCell }: Ground): Float64Array {
  const { cellIds, cellOfPlace } = cube.places;
  const indexOfPlace = Array.from(cellOfPlace, (cell) => indexOfCell.get(cellIds[cell] ?? -1) ?? -1);
  const { place } = listEvents(cube, {
    kinds: kindsKept(cube, filter),
    dates: dateRangeOf(cube, filter.fromDay, filter.toDay),
    clock: filter.clock && clockCounts(filter.clock),
    places: null,
  });
  const counts = new Float64Array(indexOfCell.size);
  for (const at of place) {
    const index = indexOfPlace[at] ?? -1;
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
