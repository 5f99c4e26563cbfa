import { useMemo } from "react";
import type { AggregateKey, Aggregates } from "#core/contract/aggregate.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import type { AreaKind } from "#core/contract/reference.ts";
import type { PulledAxis } from "../../api/cube/drag-answers.ts";
import type { Land } from "../../api/cube/elevated-ids.ts";
import type { CubeReply } from "../../api/cube/answer-from-cube.ts";
import { type AggregateAnswer, type AggregateQuestion, useAnswers } from "../../api/use-answers.ts";
import type { ViewState } from "../../state/view-state.ts";
import { groupByCategory } from "./categories/category-groups.ts";
import type { WholePeriod } from "../../state/whole-period.ts";
import { type Answer, useAnswer, useSameParts, useSameWhileEqual } from "./selection/answer.ts";
import { useHeld } from "./selection/use-held.ts";
import {
  type CellCounts,
  cellCounts,
  chosenHours,
  countBy,
  type ElevatedCounts,
  elevatedCounts,
  sumOfCategories,
  type WeekMatrix,
  weekMatrix,
} from "./selection/selection-answers.ts";
import {
  type SelectionContext,
  type SelectionQuestions,
  selectionQuestions,
} from "./selection/selection-questions.ts";
import { type WeekPoint, weekSeries } from "./series/week-series.ts";

/** How many events the charts speak of, now and in the period compared with (null when not compared). */
export interface Totals {
  readonly now: number;
  readonly before: number | null;
}

export interface CategoryCounts {
  readonly now: ReadonlyMap<string, number>;
  readonly before: ReadonlyMap<string, number> | null;
}

/** Every number on the map screen, one answer for each view. */
export interface Selection {
  /** What the numbers speak of: while a brush is pulled the last step that is answered. */
  readonly view: ViewState;
  readonly cells: Answer<CellCounts>;
  /** Counts by hexagon that targets are ranked by: without what only our own control finds. */
  readonly targetCells: Answer<CellCounts>;
  /** Where it is busier than chance, as the cube says; null where only the server can tell, or nobody asks. */
  readonly elevated: ElevatedCounts | null;
  /** The same selection in the hexagons that are marked; null where none are. */
  readonly marked: CellCounts | null;
  /** True while one of the numbers that the status line tells together answers an earlier question. */
  readonly isMixed: boolean;
  readonly matrix: Answer<WeekMatrix>;
  readonly weeks: Answer<readonly WeekPoint[]>;
  readonly categories: Answer<CategoryCounts>;
  readonly totals: Answer<Totals>;
  readonly areas: Answer<ReadonlyMap<number, number>>;
  /** Graffiti by hour of the week; counted apart. */
  readonly graffiti: Answer<WeekMatrix>;
  /** Hours of the week that the filter chooses, all 168 without a clock. */
  readonly hours: readonly number[];
  readonly questions: SelectionQuestions;
}

export interface SelectionOptions extends SelectionContext {
  /** False for roles that the server gives no counts. */
  readonly isEnabled: boolean;
  /** What a brush pulls at, or null. */
  readonly pulled: PulledAxis | null;
  /** The kind of areas to count by, or null for none. */
  readonly areaKind: AreaKind | null;
  /** The land to look for elevated cells in; null where nobody asks. */
  readonly land: Land | null;
}

/**
 * All numbers of the map screen for a view, through one door: the cube in a worker, or /api/aggregates where
 * only the server can tell. The last numbers stay on show while the next are found.
 */
export function useSelection(wantedView: ViewState, options: SelectionOptions): Selection {
  const { today, sources, categories, scope, pulled, areaKind, land } = options;
  const wanted = useSameParts(
    useMemo(
      () => selectionQuestions(wantedView, { today, sources, categories, scope }),
      [wantedView, today, sources, categories, scope],
    ),
  );
  // Without the list of sources graffiti would be counted as events.
  const isReady = options.isEnabled && sources.length > 0;
  const asked = useMemo(
    () => (isReady ? askedQuestions(wanted, { areaKind, land, view: wantedView }) : NOTHING_ASKED),
    [wanted, wantedView, areaKind, land, isReady],
  );
  const { byName: answers, isCurrent } = useAnswers(asked, { cellSize: `${wantedView.cellSize}`, pulled });
  const latest = useMemo(() => ({ view: wantedView, questions: wanted }), [wantedView, wanted]);
  // All views step together, and each step is drawn once.
  const { view, questions } = useHeld(latest, pulled !== null && !isCurrent);
  const isCompared = questions.categoriesBefore !== null;
  const series = useMemo(() => ({ shown: questions.shownWeeks, today }), [questions.shownWeeks, today]);

  const cells = useCounted(answers.cells, cellCounts, null);
  const matrix = useCounted(answers.matrix, weekMatrix, null);
  const weeks = useCounted(answers.weeks, seriesOfWeeks, series);
  const now = useCounted(answers.categories, countCategories, null);
  const before = useCounted(answers.categoriesBefore, countCategories, null);
  const controlled = useCounted(answers.targetCells, cellCounts, null);
  const graffiti = useCounted(answers.graffiti, weekMatrix, null);
  const areas = useCounted(answers.areas, countAreas, null);
  const elevated = useCounted(answers.elevated, elevatedCounts, null);
  const marked = useCounted(answers.marked, cellCounts, null);

  const hasMarked = view.cell.length > 0;

  return useSameWhileEqual<Selection>({
    view,
    cells,
    targetCells: questions.targetCells ? controlled : cells,
    elevated: land && elevated.data,
    marked: hasMarked ? marked.data : null,
    isMixed:
      [cells, matrix, graffiti].some(({ isStale }) => isStale) ||
      (hasMarked && (marked.isStale || marked.isLoading)),
    matrix,
    weeks,
    categories: useCategoryCounts(now, isCompared ? before : null),
    totals: useTotals(now, isCompared ? before : null, options, view.category),
    areas,
    graffiti,
    hours: useMemo(() => chosenHours(view), [view]),
    questions,
  });
}

type AskedName =
  | "cells"
  | "targetCells"
  | "elevated"
  | "marked"
  | "matrix"
  | "weeks"
  | "categories"
  | "categoriesBefore"
  | "graffiti"
  | "areas";

const NOTHING_ASKED: Readonly<Record<AskedName, null>> = {
  cells: null,
  targetCells: null,
  elevated: null,
  marked: null,
  matrix: null,
  weeks: null,
  categories: null,
  categoriesBefore: null,
  graffiti: null,
  areas: null,
};

function askedQuestions(
  questions: SelectionQuestions,
  { areaKind, land, view }: Pick<SelectionOptions, "areaKind" | "land"> & { readonly view: ViewState },
): Readonly<Record<AskedName, AggregateQuestion | null>> {
  const ask = (filter: FilterQuery | null, by: AggregateKey) => filter && { filter, by };
  return {
    cells: ask(questions.cells, "cell"),
    targetCells: ask(questions.targetCells, "cell"),
    elevated: land && { filter: questions.cells, by: "cell", leavesOutOwn: !view.own, land },
    marked: view.cell.length > 0 ? { filter: questions.whole, by: "source" } : null,
    matrix: ask(questions.matrix, "weekhour"),
    weeks: ask(questions.weeks, "week"),
    categories: ask(questions.categories, "category"),
    categoriesBefore: ask(questions.categoriesBefore, "category"),
    graffiti: ask(questions.graffiti, "weekhour"),
    areas: areaKind && { filter: questions.areas, by: "area", areaKind },
  };
}

function useCounted<T, P>(
  query: AggregateAnswer,
  make: (answer: CubeReply, parameter: P) => T,
  parameter: P,
): Answer<T> {
  // Between the server's answers and the cube's first ones there are none for a moment.
  const isBetween = query.data === undefined && query.error === null;
  const data = useHeld(query.data, isBetween);
  const isStale = query.isPlaceholderData || (isBetween && data !== undefined);
  const held = useHeld(parameter, isStale);
  const made = useMemo(() => (data ? make(data, held) : null), [data, make, held]);
  const isPending = query.isPending && data === undefined;
  return useAnswer({ ...query, isPending, isPlaceholderData: isStale }, made);
}

interface SeriesParameter {
  readonly shown: WholePeriod;
  readonly today: string;
}

function seriesOfWeeks({ rows }: Aggregates, { shown, today }: SeriesParameter): WeekPoint[] {
  return weekSeries(
    shown,
    countBy(rows, (row) => row.week),
    today,
  );
}

function countCategories({ rows }: Aggregates): Map<string, number> {
  return countBy(rows, (row) => row.category);
}

function countAreas({ rows }: Aggregates): Map<number, number> {
  return countBy(rows, (row) => row.area);
}

type Counts = ReadonlyMap<string, number>;

function useCategoryCounts(now: Answer<Counts>, compared: Answer<Counts> | null): Answer<CategoryCounts> {
  const before = compared?.data ?? null;
  const data = useMemo(() => now.data && { now: now.data, before }, [now.data, before]);
  return useMemo(() => ({ ...now, data }), [now, data]);
}

function useTotals(
  now: Answer<Counts>,
  compared: Answer<Counts> | null,
  { categories }: SelectionContext,
  chosen: readonly string[],
): Answer<Totals> {
  const before = compared?.data ?? null;
  const data = useMemo(() => {
    if (!now.data) return null;
    const groupOf = groupByCategory(categories);
    return {
      now: sumOfCategories(now.data, groupOf, chosen),
      before: before && sumOfCategories(before, groupOf, chosen),
    };
  }, [now.data, before, categories, chosen]);
  const isStale = now.isStale || (compared?.isStale ?? false);
  return useMemo(() => ({ ...now, data, isStale }), [now, data, isStale]);
}
