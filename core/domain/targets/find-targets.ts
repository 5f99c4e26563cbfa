import type { Cube } from "../cube/cube.ts";
import { placesKept } from "../cube/filter.ts";
import { followsSoon } from "../statistics/follows-soon.ts";
import type { WindowSettings } from "../statistics/time-windows.ts";
import { addedPai, type WindowPai } from "../statistics/window-pai.ts";
import type { CellCounts } from "./cell-counts.ts";
import type { ElevatedCells } from "./elevated-cells.ts";
import { findPlaces, type PlacesQuestion } from "./find-places.ts";
import { rankTargets } from "./rank-targets.ts";
import { reasonsOf, SOON_DAYS } from "./reason.ts";
import type { Target, TargetOrder } from "./target.ts";
import { windowsByPlace } from "./windows-by-place.ts";

/** What is asked of the list beside its selection. */
export interface TargetsQuestion extends PlacesQuestion {
  readonly order: TargetOrder;
  readonly limit: number;
  readonly windows: WindowSettings;
  readonly seed: number;
}

/** The ranked list, and what it was made from. */
export interface TargetsFound {
  readonly targets: readonly Target[];
  /** Places that could have been listed: with an event or a report of unsafety. */
  readonly candidates: number;
  readonly cells: CellCounts;
  readonly elevated: ElevatedCells;
  /** All listed places' windows on the held-out weeks, beside their busiest hours; null without history. */
  readonly windowTest: { readonly windows: WindowPai; readonly busiest: WindowPai } | null;
  /** Of the listed places, as many may be flagged for following soon by chance. */
  readonly expectedFalseFlags: number;
}

const SOON_LIMIT = 0.01;
const MAIN_CATEGORIES = 3;
/**
 * Which places should measures be aimed at, when, and how sure is that? Seeded: the same question has the same
 * answer. Places are ranked, people decide. What control finds and what was reported during our own presence
 * counts unless the filter leaves it out, as it should: otherwise a place that is visited often rises by that.
 */
export function findTargets(cube: Cube, question: TargetsQuestion): TargetsFound {
  const found = findPlaces(cube, question);
  const isListed = scopeOf(cube, question);
  const candidates = found.places
    .map((ranked, number) => ({ ...ranked, number }))
    .filter(({ count, quadrant, place }) => (count > 0 || quadrant.points > 0) && place.cells.some(isListed));
  const listed = rankTargets(candidates, question.order).slice(0, question.limit);
  const windowsOf = windowsByPlace(cube, question, found);
  const targets = listed.map(({ tally, number, ...ranked }): Target => {
    const soon = soonOf(tally.days, question.seed);
    const windows = windowsOf(number);
    return {
      ...ranked,
      soon,
      windows,
      categories: mainCategories(tally.byCategory),
      reasons: reasonsOf({
        ...ranked,
        type: ranked.place.type,
        elevatedCells: ranked.place.elevatedCells.length,
        soon,
        windows,
      }),
    };
  });
  return {
    targets,
    candidates: candidates.length,
    cells: found.cells,
    elevated: found.elevated,
    windowTest: pooledTest(targets, question.windows.hoursPerWeek),
    expectedFalseFlags: SOON_LIMIT * targets.filter(({ soon }) => soon !== null).length,
  };
}

// The cells that the filter's own cells and areas keep; all without either.
function scopeOf(cube: Cube, { filter }: TargetsQuestion): (cell: number) => boolean {
  if (filter.cells !== null && filter.areas.size === 0) return (cell) => filter.cells?.has(cell) === true;
  const kept = placesKept(cube, filter);
  if (kept === null) return () => true;
  const { cellIds, cellOfPlace } = cube.places;
  const cells = new Set<number>();
  cellOfPlace.forEach((index, place) => {
    if (kept[place] === 1 && index >= 0) cells.add(cellIds[index] ?? -1);
  });
  return (cell) => cells.has(cell);
}

function soonOf(days: readonly number[], seed: number): Target["soon"] {
  if (days.length < 2) return null;
  const pairs = followsSoon({ days, withinDays: SOON_DAYS, seed });
  return { ...pairs, isFlagged: pairs.p <= SOON_LIMIT };
}

function mainCategories(byCategory: ReadonlyMap<string, number>): Target["categories"] {
  return Array.from(byCategory, ([category, count]) => ({ category, count }))
    .toSorted((a, b) => b.count - a.count || a.category.localeCompare(b.category))
    .slice(0, MAIN_CATEGORIES);
}

function pooledTest(targets: readonly Target[], hours: number): TargetsFound["windowTest"] {
  const tests = targets.flatMap(({ windows }) => windows?.test ?? []);
  if (tests.length === 0) return null;
  return {
    windows: addedPai(
      tests.map(({ windows }) => windows),
      hours,
    ),
    busiest: addedPai(
      tests.map(({ busiest }) => busiest),
      hours,
    ),
  };
}
