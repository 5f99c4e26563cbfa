import { useMemo, useState } from "react";
import type { AggregateKey, Aggregates } from "#core/contract/aggregate.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import type { AreaKind } from "#core/contract/reference.ts";
import type { PulledAxis } from "../../api/cube/drag-answers.ts";
import { type AggregateAnswer, type AggregateQuestion, useAnswers } from "../../api/use-answers.ts";
import type { ViewState } from "../../state/view-state.ts";
import { groupByCategory } from "./categories/category-groups.ts";
import type { WholePeriod } from "./filter-bar/whole-period.ts";
import { type Answer, useAnswer, useSameWhileEqual } from "./selection/answer.ts";
import {
  type CellCounts,
  cellCounts,
  chosenHours,
  countBy,
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

/** How many events the charts speak of, now and in the same weeks of last year (null when not compared). */
export interface Totals {
  readonly now: number;
  readonly lastYear: number | null;
}

export interface CategoryCounts {
  readonly now: ReadonlyMap<string, number>;
  readonly lastYear: ReadonlyMap<string, number> | null;
}

/** Every number on the map screen, one answer for each view. */
export interface Selection {
  /** What the numbers speak of: while a brush is pulled the last step that is answered. */
  readonly view: ViewState;
  readonly cells: Answer<CellCounts>;
  /** Counts by hexagon that targets are ranked by: without what only our own control finds. */
  readonly targetCells: Answer<CellCounts>;
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
}

/**
 * All numbers of the map screen for a view, through one door: the cube in a worker, or /api/aggregates where
 * only the server can tell. The last numbers stay on show while the next are found.
 */
export function useSelection(wantedView: ViewState, options: SelectionOptions): Selection {
  const { today, sources, categories, scope, pulled, areaKind } = options;
  const wanted = useMemo(
    () => selectionQuestions(wantedView, { today, sources, categories, scope }),
    [wantedView, today, sources, categories, scope],
  );
  // Without the list of sources graffiti would be counted as events.
  const isReady = options.isEnabled && sources.length > 0;
  const asked = useMemo(
    () => (isReady ? askedQuestions(wanted, areaKind) : NOTHING_ASKED),
    [wanted, areaKind, isReady],
  );
  const { byName: answers, isCurrent } = useAnswers(asked, { cellSize: `${wantedView.cellSize}`, pulled });
  const latest = useMemo(() => ({ view: wantedView, questions: wanted }), [wantedView, wanted]);
  // All views step together, and each step is drawn once.
  const { view, questions } = useHeld(latest, pulled !== null && !isCurrent);
  const isCompared = questions.categoriesLastYear !== null;
  const series = useMemo(() => ({ shown: questions.shownWeeks, today }), [questions.shownWeeks, today]);

  const cells = useCounted(answers.cells, cellCounts, null);
  const matrix = useCounted(answers.matrix, weekMatrix, null);
  const weeks = useCounted(answers.weeks, seriesOfWeeks, series);
  const now = useCounted(answers.categories, countCategories, null);
  const lastYear = useCounted(answers.categoriesLastYear, countCategories, null);
  const controlled = useCounted(answers.targetCells, cellCounts, null);
  const graffiti = useCounted(answers.graffiti, weekMatrix, null);
  const areas = useCounted(answers.areas, countAreas, null);

  return useSameWhileEqual<Selection>({
    view,
    cells,
    targetCells: questions.targetCells ? controlled : cells,
    matrix,
    weeks,
    categories: useCategoryCounts(now, isCompared ? lastYear : null),
    totals: useTotals(now, isCompared ? lastYear : null, options, view.category),
    areas,
    graffiti,
    hours: useMemo(() => chosenHours(view), [view]),
    questions,
  });
}

type AskedName =
  | "cells"
  | "targetCells"
  | "matrix"
  | "weeks"
  | "categories"
  | "categoriesLastYear"
  | "graffiti"
  | "areas";

const NOTHING_ASKED: Readonly<Record<AskedName, null>> = {
  cells: null,
  targetCells: null,
  matrix: null,
  weeks: null,
  categories: null,
  categoriesLastYear: null,
  graffiti: null,
  areas: null,
};

function askedQuestions(
  questions: SelectionQuestions,
  areaKind: AreaKind | null,
): Readonly<Record<AskedName, AggregateQuestion | null>> {
  const ask = (filter: FilterQuery | null, by: AggregateKey) => filter && { filter, by };
  return {
    cells: ask(questions.cells, "cell"),
    targetCells: ask(questions.targetCells, "cell"),
    matrix: ask(questions.matrix, "weekhour"),
    weeks: ask(questions.weeks, "week"),
    categories: ask(questions.categories, "category"),
    categoriesLastYear: ask(questions.categoriesLastYear, "category"),
    graffiti: ask(questions.graffiti, "weekhour"),
    areas: areaKind && { filter: questions.areas, by: "area", areaKind },
  };
}

function useCounted<T, P>(
  query: AggregateAnswer,
  make: (answer: Aggregates, parameter: P) => T,
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

/** The value, or while `isHeld` the last one from before: an old answer is read with its own question. */
function useHeld<P>(value: P, isHeld: boolean): P {
  const [held, setHeld] = useState(value);
  if (!isHeld && held !== value) setHeld(value);
  return isHeld ? held : value;
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

function useCategoryCounts(now: Answer<Counts>, lastYear: Answer<Counts> | null): Answer<CategoryCounts> {
  const before = lastYear?.data ?? null;
  const data = useMemo(() => now.data && { now: now.data, lastYear: before }, [now.data, before]);
  return useMemo(() => ({ ...now, data }), [now, data]);
}

function useTotals(
  now: Answer<Counts>,
  lastYear: Answer<Counts> | null,
  { categories }: SelectionContext,
  chosen: readonly string[],
): Answer<Totals> {
  const before = lastYear?.data ?? null;
  const data = useMemo(() => {
    if (!now.data) return null;
    const groupOf = groupByCategory(categories);
    return {
      now: sumOfCategories(now.data, groupOf, chosen),
      lastYear: before && sumOfCategories(before, groupOf, chosen),
    };
  }, [now.data, before, categories, chosen]);
  const isStale = now.isStale || (lastYear?.isStale ?? false);
  return useMemo(() => ({ ...now, data, isStale }), [now, data, isStale]);
}
