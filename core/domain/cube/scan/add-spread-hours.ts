import type { Cube } from "../cube.ts";
import { addChangedHours, addChanges, CHANGE_ROW } from "../spread-units.ts";
import { chosenBlocks, type SpreadSelection, weekOfDay } from "./add-spread.ts";
import type { Target } from "./selection.ts";
import { spreadOfDays } from "./spread-days.ts";

/**
 * Adds the units of spread events hour by hour to a table, whatever the clock filter. The target has a
 * stride for hours and for at most one other axis. Each event is four to eight changes to a row of hours,
 * summed up at the end. O(events of the chosen blocks and days + rows × 337).
 */
export function addSpreadHours(cube: Cube, selection: SpreadSelection, target: Target): void {
  const axis = axisOf(cube, target);
  const rows = new Float64Array(axis.count * CHANGE_ROW);
  const { spread } = cube;
  const { places } = selection;
  for (const { kind, block } of chosenBlocks(selection)) {
    const { from, to } = spreadOfDays(spread, block, selection.dates);
    for (let event = from; event < to; event++) {
      const place = spread.place[event] ?? 0;
      if (places !== null && places[place] !== 1) continue;
      const row = kind * axis.kind + place * axis.place + weekOfDay(spread.day[event] ?? 0) * axis.week;
      addChanges(rows, row * CHANGE_ROW, spread, event);
    }
  }
  for (let row = 0; row < axis.count; row++) {
    const offset = target.offset + row * axis.stride;
    addChangedHours(rows, row * CHANGE_ROW, { table: target.table, offset, stride: target.hour });
  }
}

interface RowAxis {
  /** 1 for the axis that makes rows, else 0. */
  readonly place: number;
  readonly week: number;
  readonly kind: number;
  readonly count: number;
  readonly stride: number;
}

function axisOf(cube: Cube, target: Target): RowAxis {
  const none = { place: 0, week: 0, kind: 0 };
  if (target.place !== 0) return { ...none, place: 1, count: cube.places.count, stride: target.place };
  if (target.week !== 0) return { ...none, week: 1, count: cube.weekCount, stride: target.week };
  if (target.kind !== 0) return { ...none, kind: 1, count: cube.kinds.length, stride: target.kind };
  return { ...none, count: 1, stride: 0 };
}
