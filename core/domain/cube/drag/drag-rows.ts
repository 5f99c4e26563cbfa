import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import { UNITS_PER_EVENT } from "../../time/event-weight.ts";
import { type Cube, DATE_ONLY, KNOWN, UNCERTAIN } from "../cube.ts";
import { allDays } from "../date-range.ts";
import type { ResolvedCubeFilter } from "../resolve-filter.ts";
import { addPoints } from "../scan/add-points.ts";
import { addSpread, countedClasses, TIMED } from "../scan/add-spread.ts";
import { addSpreadHours } from "../scan/add-spread-hours.ts";
import { type Selection, type Target, target } from "../scan/selection.ts";
import { type DragAxis, rowCountOf, rowStride, withoutAxis } from "./drag-axis.ts";

/** Where each view stands in a row of the index. */
export interface RowLayout {
  /** Units by place. */
  readonly places: number;
  /** Units by week. */
  readonly weeks: number;
  /** Units of known hours by hour of the week. */
  readonly known: number;
  /** Units of uncertain hours by hour of the week. */
  readonly uncertain: number;
  /** Units of events with only a date, in no hour. */
  readonly dateOnly: number;
  /** Units by kind. */
  readonly kinds: number;
  /** Units, then events, of the whole selection; then the same of events left out for want of a clock time. */
  readonly totals: number;
  readonly width: number;
}

/** What the other views hold at each position of the dragged axis, each counted without its own narrowing. */
export interface DragRows {
  readonly layout: RowLayout;
  readonly table: Float64Array;
}

const TOTALS = 4;

/** Where the views stand in a row; the dragged axis' own view has no room in it. */
export function rowLayoutOf(cube: Cube, axis: DragAxis): RowLayout {
  const places = 0;
  const weeks = places + (axis === "places" ? 0 : cube.places.count);
  const known = weeks + (axis === "dates" ? 0 : cube.weekCount);
  const hours = axis === "clock" ? 0 : WEEK_HOURS;
  const uncertain = known + hours;
  const dateOnly = uncertain + hours;
  const kinds = dateOnly + (axis === "clock" ? 0 : 1);
  const totals = kinds + (axis === "kinds" ? 0 : cube.kinds.length);
  return { places, weeks, known, uncertain, dateOnly, kinds, totals, width: totals + TOTALS };
}

/**
 * Reads the events of a filter once for each other view. `firstRow` rows stay empty before the first.
 * O(events of the filter without the dragged axis + rows × width).
 */
export function createDragRows(
  cube: Cube,
  filter: ResolvedCubeFilter,
  { axis, firstRow }: { axis: DragAxis; firstRow: number },
): DragRows {
  const layout = rowLayoutOf(cube, axis);
  const table = new Float64Array((firstRow + rowCountOf(cube, axis)) * layout.width);
  const at = (offset: number, strides: Partial<Target> = {}) =>
    target(table, { ...rowStride(axis, layout.width), ...strides, offset: firstRow * layout.width + offset });
  const selection = withoutAxis(cube, filter, axis);
  if (axis !== "places") addUnits(cube, { ...selection, places: null }, at(layout.places, { place: 1 }));
  if (axis !== "dates") addUnits(cube, { ...selection, dates: allDays(cube) }, at(layout.weeks, { week: 1 }));
  if (axis !== "kinds")
    addUnits(cube, { ...selection, kinds: filter.everyKind }, at(layout.kinds, { kind: 1 }));
  if (axis !== "clock")
    addHours(cube, { ...selection, clock: null }, (offset, hour) => at(offset, { hour }), layout);
  addTotals(cube, selection, at(layout.totals));
  return { layout, table };
}

// While the clock is dragged its rows are hours, and what has no hour is left out.
function addUnits(cube: Cube, selection: Selection, to: Target): void {
  addPoints(cube, selection, to, UNITS_PER_EVENT);
  if (to.hour !== 0) addSpreadHours(cube, { ...selection, classes: TIMED }, to);
  else addSpread(cube, { ...selection, classes: countedClasses(selection) }, to);
}

type TargetAt = (offset: number, hour: number) => Target;

function addHours(cube: Cube, selection: Selection, at: TargetAt, layout: RowLayout): void {
  addPoints(cube, selection, at(layout.known, 1), UNITS_PER_EVENT);
  addSpreadHours(cube, { ...selection, classes: [KNOWN] }, at(layout.known, 1));
  addSpreadHours(cube, { ...selection, classes: [UNCERTAIN] }, at(layout.uncertain, 1));
  addSpread(cube, { ...selection, classes: [DATE_ONLY] }, at(layout.dateOnly, 0));
}

// Events stand one number after units.
function addTotals(cube: Cube, selection: Selection, to: Target): void {
  const events = to.table.subarray(1);
  addPoints(cube, selection, { ...to, table: events }, 1);
  if (to.hour !== 0) return;
  const classes = countedClasses(selection);
  addSpread(cube, { ...selection, classes }, to, events);
  if (classes !== TIMED) return;
  addSpread(cube, { ...selection, classes: [DATE_ONLY] }, { ...to, offset: to.offset + 2 }, events);
}
