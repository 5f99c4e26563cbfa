import { useMemo, useState } from "react";
import type { AggregateKey, Aggregates } from "#core/contract/aggregate.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import type { AreaKind } from "#core/contract/reference.ts";
import { useAggregates } from "../../api/use-aggregates.ts";
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
import { useSettled } from "./selection/use-settled.ts";
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
  /** While a brush is pulled, questions wait until the hand rests. */
  readonly isDragging: boolean;
  /** The kind of areas to count by, or null for none. */
  readonly areaKind: AreaKind | null;
}

const DRAG_PAUSE_MS = 110;

/**
 * All numbers of the map screen for a view, through one door: answers of /api/aggregates now, a cube in
 * a worker later. The last numbers stay on show while the next are fetched.
 */
export function useSelection(view: ViewState, options: SelectionOptions): Selection {
  const { today, sources, categories, scope, isDragging, areaKind } = options;
  const wanted = useMemo(
    () => selectionQuestions(view, { today, sources, categories, scope }),
    [view, today, sources, categories, scope],
  );
  const questions = useSettled(wanted, isDragging ? DRAG_PAUSE_MS : 0);
  // Without the list of sources graffiti would be counted as events.
  const isReady = options.isEnabled && sources.length > 0;
  const isCompared = questions.categoriesLastYear !== null;
  const ask = (question: FilterQuery | null, by: AggregateKey) => ({ question, by, isEnabled: isReady });
  const series = useMemo(() => ({ shown: questions.shownWeeks, today }), [questions.shownWeeks, today]);

  const cells = useCounted(ask(questions.cells, "cell"), cellCounts, null);
  const matrix = useCounted(ask(questions.matrix, "weekhour"), weekMatrix, null);
  const weeks = useCounted(ask(questions.weeks, "week"), seriesOfWeeks, series);
  const now = useCounted(ask(questions.categories, "category"), countCategories, null);
  const lastYear = useCounted(ask(questions.categoriesLastYear, "category"), countCategories, null);
  const controlled = useCounted(ask(questions.targetCells, "cell"), cellCounts, null);
  const graffiti = useCounted(ask(questions.graffiti, "weekhour"), weekMatrix, null);
  const areas = useCounted(
    { ...ask(areaKind && questions.areas, "area"), ...(areaKind ? { areaKind } : {}) },
    countAreas,
    null,
  );

  return useSameWhileEqual<Selection>({
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

interface CountedQuestion {
  readonly question: FilterQuery | null;
  readonly by: AggregateKey;
  readonly areaKind?: AreaKind;
  readonly isEnabled: boolean;
}

function useCounted<T, P>(
  { question, by, areaKind, isEnabled }: CountedQuestion,
  make: (answer: Aggregates, parameter: P) => T,
  parameter: P,
): Answer<T> {
  const query = useAggregates(question ?? {}, {
    by: [by],
    ...(areaKind ? { areaKind } : {}),
    isEnabled: isEnabled && question !== null,
  });
  const { data, isPlaceholderData } = query;
  const held = useHeld(parameter, isPlaceholderData);
  const made = useMemo(() => (data ? make(data, held) : null), [data, make, held]);
  return useAnswer(query, made);
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
