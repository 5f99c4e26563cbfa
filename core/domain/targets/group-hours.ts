import type { Cube } from "../cube/cube.ts";
import { dateRangeOf } from "../cube/date-range.ts";
import { type CubeFilter, kindsKept } from "../cube/filter.ts";
import { hoursByPlace } from "../cube/query/hours-by-place.ts";
import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";
import { UNITS_PER_EVENT } from "../time/event-weight.ts";
import type { DayPeriod } from "../time/compared-period.ts";

/** Groups of a cube's places: for each place the number of its group, −1 for none. */
export interface PlaceGroups {
  readonly ofPlace: Int32Array;
  readonly count: number;
}

/**
 * How many events has each group in each hour of the week of a period, weights counted as parts, whatever the
 * filter's clock, cells and areas? One row of 168 for each group, for several ways of grouping at once.
 */
export function groupHours(
  cube: Cube,
  { filter, period }: { readonly filter: CubeFilter; readonly period: DayPeriod },
  groupings: readonly PlaceGroups[],
): Float64Array[][] {
  const table = hoursByPlace(cube, {
    kinds: kindsKept(cube, filter),
    dates: dateRangeOf(cube, period.fromDay, period.toDay),
    places: null,
  });
  return groupings.map((groups) => sumGroups(table, groups));
}

function sumGroups(table: Float64Array, { ofPlace, count }: PlaceGroups): Float64Array[] {
  const rows = Array.from({ length: count }, () => new Float64Array(WEEK_HOURS));
  for (let place = 0; place < ofPlace.length; place++) {
    const row = rows[ofPlace[place] ?? -1];
    if (row === undefined) continue;
    const at = place * WEEK_HOURS;
    for (let hour = 0; hour < WEEK_HOURS; hour++) {
      row[hour] = (row[hour] ?? 0) + (table[at + hour] ?? 0) / UNITS_PER_EVENT;
    }
  }
  return rows;
}
