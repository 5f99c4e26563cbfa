import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import { UNITS_PER_EVENT } from "../../time/event-weight.ts";
import type { Cube } from "../cube.ts";
import type { CubeFilter } from "../filter.ts";
import { weightOf } from "../query/answer.ts";
import { answerFrom, type CubeAnswer, partsOf, queryAll } from "../query/query-all.ts";
import { type ResolvedCubeFilter, resolveCubeFilter } from "../resolve-filter.ts";
import { type DragAxis, rowCountOf, withoutAxis } from "./drag-axis.ts";
import { createDragRows, type RowLayout, rowLayoutOf } from "./drag-rows.ts";
import { accumulateRows, createFollowingSum, sumOfRuns } from "./row-sum.ts";
import { createTouchedEvents } from "./touched-events.ts";

/** Answers the steps of a drag. */
export interface DragIndex {
  /**
   * All views of a filter that differs from the first one along the dragged axis only. The same numbers as
   * `queryAll`, from a few rows of the index.
   */
  readonly answer: (filter: CubeFilter) => CubeAnswer;
}

export interface DragOptions {
  readonly axis: DragAxis;
  /** The filter that the drag begins from. */
  readonly filter: CubeFilter;
  readonly areaKinds?: readonly string[];
}

/** Numbers in an index at most (128 MB); a larger one is not made and each step asks the cube. */
const MOST_NUMBERS = 16_777_216;

/**
 * Makes ready for a drag along one axis: one row for each of its positions with what every other view holds
 * there. A step is then a difference of two rows for each run of chosen hours or weeks, or a sum over the
 * chosen kinds, or over the places that have come or gone. After Moritz, Howe & Heer, "Falcon" (2019),
 * doi:10.1145/3290605.3300924. Building reads the filter's events once for each view.
 */
export function createDragIndex(cube: Cube, { axis, filter, areaKinds = [] }: DragOptions): DragIndex {
  const whole = (step: CubeFilter) => queryAll(cube, step, areaKinds);
  if ((rowCountOf(cube, axis) + 1) * rowLayoutOf(cube, axis).width > MOST_NUMBERS) return { answer: whole };
  const start = resolveCubeFilter(cube, filter);
  const stepOf = axis === "clock" ? clockSteps(cube, start) : rowSteps(cube, start, axis);
  const parts = partsOf(cube, start);
  return {
    answer: (step) => {
      const resolved = resolveCubeFilter(cube, step);
      const counts = stepOf(resolved);
      if (counts === null) return whole(step);
      const { layout, row, events, withoutClock } = counts;
      const section = (offset: number, length: number) => row.subarray(offset, offset + length);
      const byPlace =
        axis === "places" ? parts.byPlace : { units: section(layout.places, cube.places.count) };
      return answerFrom(cube, resolved, {
        byPlace,
        matrix: axis === "clock" ? parts.matrix : matrixOfRow(layout, row),
        weeks: axis === "dates" ? parts.weeks : section(layout.weeks, cube.weekCount).slice(),
        kindUnits: axis === "kinds" ? parts.kindUnits : section(layout.kinds, cube.kinds.length),
        totals: { ...weightOf(cube, resolved, byPlace), events, withoutClock },
        areaKinds,
      });
    },
  };
}

interface StepCounts {
  readonly layout: RowLayout;
  readonly row: Float64Array;
  readonly events: number;
  readonly withoutClock: number;
}

/** Null for a step that the index cannot answer. */
type Step = (filter: ResolvedCubeFilter) => StepCounts | null;

function clockSteps(cube: Cube, start: ResolvedCubeFilter): Step {
  const { layout, table } = createDragRows(cube, start, { axis: "clock", firstRow: 1 });
  const rows = { table, width: layout.width };
  accumulateRows(rows);
  const touched = createTouchedEvents(cube, withoutAxis(cube, start, "clock"));
  return ({ clock }) => {
    if (!clock?.needsClockTime) return null;
    const row = sumOfRuns(rows, clock.hours);
    const events = (row[layout.totals + 1] ?? 0) + touched.timed(clock);
    return { layout, row, events, withoutClock: touched.dateOnly(clock) };
  };
}

function rowSteps(cube: Cube, start: ResolvedCubeFilter, axis: Exclude<DragAxis, "clock">): Step {
  const isRange = axis === "dates";
  const { layout, table } = createDragRows(cube, start, { axis, firstRow: isRange ? 1 : 0 });
  const rows = { table, width: layout.width };
  if (isRange) accumulateRows(rows);
  const rowCount = rowCountOf(cube, axis);
  const follow = isRange ? (weeks: Uint8Array) => sumOfRuns(rows, weeks) : createFollowingSum(rows, rowCount);
  return (filter) => {
    const chosen = chosenRows(filter, axis, rowCount);
    if (chosen === null) return null;
    const row = follow(chosen);
    const totals = row.subarray(layout.totals);
    return { layout, row, events: totals[1] ?? 0, withoutClock: totals[3] ?? 0 };
  };
}

function chosenRows(
  { kinds, places, dates }: ResolvedCubeFilter,
  axis: Exclude<DragAxis, "clock">,
  rowCount: number,
): Uint8Array | null {
  if (axis === "kinds") return kinds;
  if (axis === "places") return places ?? new Uint8Array(rowCount).fill(1);
  // Only whole weeks are rows of the index.
  if (dates.fromDay % 7 !== 0 || dates.toDay % 7 !== 0) return null;
  return new Uint8Array(rowCount).fill(1, dates.fromDay / 7, dates.toDay / 7);
}

function matrixOfRow(layout: RowLayout, row: Float64Array) {
  const uncertain = row.slice(layout.uncertain, layout.uncertain + WEEK_HOURS);
  const units = uncertain.map((part, hour) => part + (row[layout.known + hour] ?? 0));
  return { units, uncertain, withoutClock: (row[layout.dateOnly] ?? 0) / UNITS_PER_EVENT };
}
