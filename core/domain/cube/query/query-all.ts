import type { Cube } from "../cube.ts";
import type { CubeFilter } from "../filter.ts";
import { type ResolvedCubeFilter, resolveCubeFilter } from "../resolve-filter.ts";
import { areaUnits, cellUnits, type CubeMatrix, type CubeTotals, unitsBy } from "./answer.ts";
import { type AnswerParts, answerParts } from "./answer-parts.ts";

/**
 * Every view of one filter, each without its own narrowing. Weights in units: 10,080 are one event. Without
 * a clock in the filter all but the matrix are whole events.
 */
export interface CubeAnswer {
  /** In the order of `cube.places.cellIds`. */
  readonly cells: Float64Array;
  /** By kind of area, in the order of the cube's ids of that kind. */
  readonly areas: ReadonlyMap<string, Float64Array>;
  readonly matrix: CubeMatrix;
  /** By week from the cube's first Monday. */
  readonly weeks: Float64Array;
  readonly categories: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, number>;
  readonly settings: ReadonlyMap<string, number>;
  readonly totals: CubeTotals;
}

/**
 * All views of a filter. Without chosen places the matrix, weeks and categories are differences of prefix
 * counts; the cells read the events of the chosen blocks and days.
 */
export function queryAll(cube: Cube, filter: CubeFilter, areaKinds: readonly string[] = []): CubeAnswer {
  const resolved = resolveCubeFilter(cube, filter);
  return answerFrom(cube, resolved, { ...answerParts(cube, resolved), areaKinds });
}

/** The views of a filter from what they are made of. */
export function answerFrom(
  cube: Cube,
  filter: ResolvedCubeFilter,
  parts: AnswerParts & { readonly areaKinds: readonly string[] },
): CubeAnswer {
  const byPlace = parts.byPlace();
  const units = parts.kindUnits();
  return {
    cells: cellUnits(cube, filter, byPlace),
    areas: new Map(parts.areaKinds.map((kind) => [kind, areaUnits(cube, filter, { ...byPlace, kind })])),
    matrix: parts.matrix(),
    weeks: parts.weeks(),
    categories: unitsBy(cube, filter, { units, by: "category" }),
    sources: unitsBy(cube, filter, { units, by: "source" }),
    settings: unitsBy(cube, filter, { units, by: "setting" }),
    totals: parts.totals(),
  };
}
