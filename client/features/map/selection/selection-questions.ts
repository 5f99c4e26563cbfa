import type { FilterQuery } from "#core/contract/filter.ts";
import { parseCellRanges, printCellRanges } from "#core/domain/place/cell-ranges.ts";
import type { Category, Source } from "#core/contract/reference.ts";
import { countedFilter, GRAFFITI_SOURCE } from "../../../state/counted-filter.ts";
import { type DateRange, resolvePeriod } from "../../../state/period.ts";
import type { ViewState } from "../../../state/view-state.ts";
import { withoutFoundByControl } from "../categories/category-groups.ts";
import {
  comparedPeriod,
  daysOf,
  lastWeeks,
  type WholePeriod,
  wholePeriod,
} from "../../../state/whole-period.ts";
import { SERIES_WEEKS, seriesPeriod, shownWeeks } from "../series/week-series.ts";

/** What the charts beside the map speak of: all of the selection, a rectangle of it, or some cells. */
export type Scope =
  | { readonly kind: "all" }
  /** West, south, east and north in degrees, as the API takes them. */
  | { readonly kind: "bbox"; readonly bbox: string }
  | { readonly kind: "cells"; readonly cells: readonly number[] }
  | { readonly kind: "area"; readonly area: number };

export interface SelectionContext {
  readonly today: string;
  readonly sources: readonly Source[];
  readonly categories: readonly Category[];
  readonly scope: Scope;
}

/** What is asked for each view. Every view leaves out its own narrowing, so that it can show the rest. */
export interface SelectionQuestions {
  /** Exactly the events that are counted as the selection. */
  readonly whole: FilterQuery;
  readonly cells: FilterQuery;
  /** As `cells` without what only our own control finds; null when nothing of that is in the selection. */
  readonly targetCells: FilterQuery | null;
  readonly matrix: FilterQuery;
  readonly weeks: FilterQuery;
  readonly categories: FilterQuery;
  /** The period it is held against; null when they are not to be compared, differ in length or the period is open. */
  readonly categoriesBefore: FilterQuery | null;
  readonly areas: FilterQuery;
  readonly graffiti: FilterQuery;
  /** Graffiti with the clock too, as the layer draws it. */
  readonly graffitiLayer: FilterQuery;
  /** Only the period, as the layers without a clock take it. */
  readonly period: FilterQuery;
  readonly shownWeeks: WholePeriod;
}

/** Which questions must be asked for all numbers on the screen to speak of one view? */
export function selectionQuestions(view: ViewState, context: SelectionContext): SelectionQuestions {
  const { today, sources, categories, scope } = context;
  const whole = countedFilter(view, today, sources);
  const range = resolvePeriod(view.period, today);
  const scoped = { ...whole, ...scopeFilter(whole, scope) };
  const period = pick(whole, ["from", "to"]);
  const before = comparedOf(view, range);
  const weeks = weeksOf(range, today);
  const cells = { ...without(whole, ["bbox", "cell"]), cellSize: `${view.cellSize}` as const };
  const targets = withoutFoundByControl(categories, view.category);
  const graffitiLayer = without(whole, ["bbox", "cell", "cellSize", "source", "category", "setting"]);
  return {
    whole,
    cells,
    targetCells: targets && ofCategories(cells, targets),
    matrix: without(scoped, CLOCK),
    weeks: { ...without(scoped, ["from", "to"]), ...seriesPeriod(weeks) },
    categories: without(scoped, ["category"]),
    categoriesBefore: before && { ...without(scoped, ["category"]), ...before },
    areas: without(whole, ["area", "bbox", "cell", "cellSize"]),
    graffiti: { ...without(graffitiLayer, CLOCK), source: GRAFFITI_SOURCE },
    graffitiLayer,
    period,
    shownWeeks: weeks,
  };
}

const CLOCK = ["weekday", "hour", "weekhour", "night"] as const;

function scopeFilter(whole: FilterQuery, scope: Scope): FilterQuery {
  switch (scope.kind) {
    case "all":
      return {};
    case "bbox":
      return { bbox: scope.bbox };
    case "cells":
      return { cell: printCellRanges(inBoth(scope.cells, whole)), cellSize: whole.cellSize ?? "200" };
    case "area":
      return { area: String(scope.area) };
  }
}

/** A cell that no place has: asks for nothing where a marked shape and the chosen place have nothing in common. */
const NO_CELL = 0;

// What is marked on the map and the chosen place narrow each other.
function inBoth(cells: readonly number[], { cell: marked }: FilterQuery): readonly number[] {
  if (marked === undefined) return cells;
  const isMarked = new Set(parseCellRanges(marked));
  const both = cells.filter((id) => isMarked.has(id));
  return both.length > 0 ? both : [NO_CELL];
}

// Where only our own control finds the chosen kinds nothing is left to ask for, and no list of kinds says that.
function ofCategories(cells: FilterQuery, categories: readonly string[]): FilterQuery {
  return categories.length > 0
    ? { ...cells, category: categories.join(",") }
    : { ...cells, cell: printCellRanges([NO_CELL]) };
}

// Counts of periods of different lengths are not laid beside each other.
function comparedOf(view: ViewState, range: DateRange): WholePeriod | null {
  const period = wholePeriod(range);
  const before = period && comparedPeriod(view, period);
  return period && before && daysOf(period) === daysOf(before) ? before : null;
}

function weeksOf(range: DateRange, today: string): WholePeriod {
  const period = wholePeriod(range);
  return period ? shownWeeks(period, today) : lastWeeks(today, SERIES_WEEKS);
}

function without(query: FilterQuery, names: readonly (keyof FilterQuery)[]): FilterQuery {
  return Object.fromEntries(
    Object.entries(query).filter(([name]) => !names.includes(name as keyof FilterQuery)),
  );
}

function pick(query: FilterQuery, names: readonly (keyof FilterQuery)[]): FilterQuery {
  return Object.fromEntries(
    Object.entries(query).filter(([name]) => names.includes(name as keyof FilterQuery)),
  );
}
