import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import { UNITS_PER_EVENT } from "../../time/event-weight.ts";
import type { Cube } from "../cube.ts";
import type { CubeFilter } from "../filter.ts";
import { weightOf } from "../query/answer.ts";
import { answerParts } from "../query/answer-parts.ts";
import { answerFrom, type CubeAnswer, queryAll } from "../query/query-all.ts";
import { type ResolvedCubeFilter, resolveCubeFilter } from "../resolve-filter.ts";
import { runsOf } from "../runs.ts";
import { type DragAxis, rowCountOf, withoutAxis } from "./drag-axis.ts";
import { createDragRows, type RowLayout } from "./drag-rows.ts";
import { accumulateRows, createFollowingSum, createRunSum } from "./row-sum.ts";
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

/**
 * Makes ready for a drag along one axis: one row for each of its positions with what every other view holds
 * there. A step is then a difference of two rows for each run of chosen hours or weeks, or a sum over the
 * chosen kinds, or over the places that have come or gone. After Moritz, Howe & Heer, "Falcon" (2019),
 * doi:10.1145/3290605.3300924. Building reads the filter's events once for each view.
 */
export function createDragIndex(cube: Cube, { axis, filter, areaKinds = [] }: DragOptions): DragIndex {
  const start = resolveCubeFilter(cube, filter);
  const stepOf = stepsAlong(cube, start, axis);
  // The dragged axis' own view does not change: counted now, so that the first step is as quick as the next.
  const still = answerParts(cube, start);
  const ownView = { clock: still.matrix, dates: still.weeks, kinds: still.kindUnits, places: still.byPlace };
  ownView[axis]();
  return {
    answer: (step) => {
      const resolved = resolveCubeFilter(cube, step);
      const counts = stepOf(resolved);
      if (counts === null) return queryAll(cube, step, areaKinds);
      const { layout, row, events, withoutClock } = counts;
      const section = (offset: number, length: number) => row.subarray(offset, offset + length);
      const byPlace =
        axis === "places" ? still.byPlace() : { units: section(layout.places, cube.places.count) };
      return answerFrom(cube, resolved, {
        byPlace: () => byPlace,
        matrix: axis === "clock" ? still.matrix : () => matrixOfRow(layout, row),
        weeks: axis === "dates" ? still.weeks : () => section(layout.weeks, cube.weekCount).slice(),
        kindUnits: axis === "kinds" ? still.kindUnits : () => section(layout.kinds, cube.kinds.length),
        totals: () => ({ ...weightOf(cube, resolved, byPlace), events, withoutClock }),
        areaKinds,
      });
    },
  };
}

function stepsAlong(cube: Cube, start: ResolvedCubeFilter, axis: DragAxis): Step {
  switch (axis) {
    case "clock":
      return clockSteps(cube, start);
    case "dates":
      return dateSteps(cube, start);
    case "kinds":
    case "places":
      return choiceSteps(cube, start, axis);
  }
}

interface StepCounts {
  readonly layout: RowLayout;
  readonly row: Float64Array;
  readonly events: number;
  readonly withoutClock: number;
}

/** Null for a step that the index cannot answer. The row is overwritten by the next step. */
type Step = (filter: ResolvedCubeFilter) => StepCounts | null;

function clockSteps(cube: Cube, start: ResolvedCubeFilter): Step {
  const { layout, table } = createDragRows(cube, start, { axis: "clock", firstRow: 1 });
  const rows = { table, width: layout.width };
  accumulateRows(rows);
  const sumOf = createRunSum(rows);
  const touched = createTouchedEvents(cube, withoutAxis(cube, start, "clock"));
  return ({ clock }) => {
    if (!clock?.needsClockTime) return null;
    const row = sumOf(runsOf(clock.hours));
    const events = (row[layout.totals + 1] ?? 0) + touched.timed(clock);
    return { layout, row, events, withoutClock: touched.dateOnly(clock) };
  };
}

function dateSteps(cube: Cube, start: ResolvedCubeFilter): Step {
  const { layout, table } = createDragRows(cube, start, { axis: "dates", firstRow: 1 });
  const rows = { table, width: layout.width };
  accumulateRows(rows);
  const sumOf = createRunSum(rows);
  return ({ dates }) => {
    // Only whole weeks are rows of the index.
    if (dates.fromDay % 7 !== 0 || dates.toDay % 7 !== 0) return null;
    return stepCounts(layout, sumOf([{ from: dates.fromDay / 7, to: dates.toDay / 7 }]));
  };
}

function choiceSteps(cube: Cube, start: ResolvedCubeFilter, axis: "kinds" | "places"): Step {
  const { layout, table } = createDragRows(cube, start, { axis, firstRow: 0 });
  const rowCount = rowCountOf(cube, axis);
  const sumOf = createFollowingSum({ table, width: layout.width }, rowCount);
  const all = new Uint8Array(rowCount).fill(1);
  return ({ kinds, places }) => stepCounts(layout, sumOf(axis === "kinds" ? kinds : (places ?? all)));
}

function stepCounts(layout: RowLayout, row: Float64Array): StepCounts {
  return { layout, row, events: row[layout.totals + 1] ?? 0, withoutClock: row[layout.totals + 3] ?? 0 };
}

function matrixOfRow(layout: RowLayout, row: Float64Array) {
  const uncertain = row.slice(layout.uncertain, layout.uncertain + WEEK_HOURS);
  const units = uncertain.map((part, hour) => part + (row[layout.known + hour] ?? 0));
  return { units, uncertain, withoutClock: (row[layout.dateOnly] ?? 0) / UNITS_PER_EVENT };
}
