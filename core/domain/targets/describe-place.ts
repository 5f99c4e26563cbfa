import type { Cube } from "../cube/cube.ts";
import type { PlanePoint } from "../place/hexgrid.ts";
import type { PlaceArea } from "../place/place-areas.ts";
import { cellCounts } from "./cell-counts.ts";
import { elevatedCells } from "./elevated-cells.ts";
import { findTargets, type TargetsQuestion } from "./find-targets.ts";
import type { Ground } from "./ground.ts";
import { targetPlaces } from "./target-place.ts";
import type { Target } from "./target.ts";

/** What is asked of one place: as of the list, but of all that it could hold. */
export type PlaceQuestion = Omit<TargetsQuestion, "order" | "limit">;

/** A place among its neighbours. */
export interface PlaceDescribed {
  /** Null where the place has neither an event nor a report of unsafety. */
  readonly target: Target | null;
  /** The nearest named places, nearest first. */
  readonly neighbours: readonly { readonly target: Target; readonly distanceM: number }[];
  /** All events of the selection. */
  readonly total: number;
}

const NEIGHBOURS = 5;
const EVERY_ONE = Number.MAX_SAFE_INTEGER;

/**
 * What do a place's events say: against chance, its like, the compared period, and its neighbours? As
 * `findTargets` says it of the whole list, for any place: its cells are taken from the named places that hold
 * them, so that no event is in two.
 */
export function describePlace(
  cube: Cube,
  question: PlaceQuestion,
  place: PlaceArea<PlanePoint>,
): PlaceDescribed {
  const ground = groundWithPlace(question.ground, place);
  const distanceOf = ({ position }: { readonly position: PlanePoint }) =>
    Math.hypot(position.x - place.position.x, position.y - place.position.y);
  const near = ground.areas
    .filter((area) => area.isNamed && area.key !== place.key)
    .toSorted((a, b) => distanceOf(a) - distanceOf(b))
    .slice(0, NEIGHBOURS);
  const { targets, cells } = findTargets(cube, {
    ...question,
    ground,
    filter: {
      ...question.filter,
      cells: new Set([...place.cells, ...near.flatMap((area) => area.cells)]),
      areas: new Map(),
    },
    order: "share",
    limit: EVERY_ONE,
  });
  const byKey = new Map(targets.map((target) => [target.place.key, target]));
  return {
    target: byKey.get(place.key) ?? null,
    neighbours: near.flatMap((area) => {
      const target = byKey.get(area.key);
      return target === undefined ? [] : [{ target, distanceM: distanceOf(area) }];
    }),
    total: cells.total,
  };
}

/** The same ground with one more place in it; its cells leave the places they were in. */
export function groundWithPlace(ground: Ground, place: PlaceArea<PlanePoint>): Ground {
  const own = new Set(place.cells);
  const others = ground.areas
    .filter(({ key }) => key !== place.key)
    .map((area) => ({ ...area, cells: area.cells.filter((cell) => !own.has(cell)) }))
    .filter(({ cells }) => cells.length > 0);
  return { ...ground, areas: [{ ...place, isNamed: true }, ...others] };
}

/** Of which kind are most of the cells, by the named places that hold them? "cell" where none does. */
export function kindOfCells({ areas }: Ground, cells: readonly number[]): string {
  const own = new Set(cells);
  const counts = new Map<string, number>();
  for (const { kind, cells: held } of areas) {
    const shared = held.reduce((sum, cell) => sum + (own.has(cell) ? 1 : 0), 0);
    if (shared > 0) counts.set(kind, (counts.get(kind) ?? 0) + shared);
  }
  return [...counts].toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b))[0]?.[0] ?? "cell";
}

/** Of which place of the list is this cell, far from every name? Only of itself where it is not elevated. */
export function elevatedAround(
  cube: Cube,
  { filter, ground, period }: Pick<PlaceQuestion, "filter" | "ground" | "period">,
  cell: number,
): readonly number[] {
  const { counts } = cellCounts(cube, { ...filter, ...period }, ground);
  const { isElevated } = elevatedCells(counts, ground.neighbours);
  const places = targetPlaces(
    ground.areas,
    new Set(ground.cells.filter((_cell, at) => isElevated[at] === 1)),
    {
      acrossM: ground.acrossM,
      countOf: (one) => counts[ground.indexOfCell.get(one) ?? -1] ?? 0,
    },
  );
  return places.find(({ isNamed, cells }) => !isNamed && cells.includes(cell))?.cells ?? [cell];
}
