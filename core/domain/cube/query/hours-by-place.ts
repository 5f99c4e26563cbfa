import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import { UNITS_PER_EVENT } from "../../time/event-weight.ts";
import type { Cube } from "../cube.ts";
import { addPoints } from "../scan/add-points.ts";
import { addSpreadHours } from "../scan/add-spread-hours.ts";
import { TIMED } from "../scan/add-spread.ts";
import { type Selection, target } from "../scan/selection.ts";

/**
 * How many units has each place in each hour of the week, whatever the clock? At place × 168 + hour; events
 * with only a date are in no hour. O(events of the chosen days + places × 337).
 */
export function hoursByPlace(cube: Cube, selection: Omit<Selection, "clock">): Float64Array {
  const table = new Float64Array(cube.places.count * WEEK_HOURS);
  const whole = { ...selection, clock: null };
  addPoints(cube, whole, target(table, { place: WEEK_HOURS, hour: 1 }), UNITS_PER_EVENT);
  addSpreadHours(cube, { ...whole, classes: TIMED }, target(table, { place: WEEK_HOURS, hour: 1 }));
  return table;
}
