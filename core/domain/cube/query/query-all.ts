import type { Cube } from "../cube.ts";
import type { CubeFilter } from "../filter.ts";
import { type ResolvedCubeFilter, resolveCubeFilter } from "../resolve-filter.ts";
import {
  areaUnits,
  cellUnits,
  type CubeMatrix,
  type CubeTotals,
  matrixOf,
  totalsOf,
  unitsBy,
} from "./answer.ts";
import { countHours, unitsByKind } from "./count-hours.ts";
import { countPlaces } from "./count-places.ts";
import { countWeeks } from "./count-weeks.ts";

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
 * All views of a filter. Without chosen places the matrix, weeks, categories and totals are differences of
 * prefix counts; the cells read the events of the chosen blocks and days.
 */
export function queryAll(cube: Cube, filter: CubeFilter, areaKinds: readonly string[] = []): CubeAnswer {
  const resolved = resolveCubeFilter(cube, filter);
  return answerFrom(cube, resolved, { ...partsOf(cube, resolved), areaKinds });
}

/** What all views of a filter are made of. */
export interface AnswerParts {
  /** Units by place of the filter's kinds, dates and clock. */
  readonly byPlace: { readonly units: Float64Array };
  readonly matrix: CubeMatrix;
  readonly weeks: Float64Array;
  /** Units by kind, of all kinds, within the filter's dates, clock and places. */
  readonly kindUnits: Float64Array;
  readonly totals: CubeTotals;
}

/** Counts what all views of a filter are made of. */
export function partsOf(cube: Cube, filter: ResolvedCubeFilter): AnswerParts {
  const { dates, clock, kinds, everyKind, places } = filter;
  const byPlace = countPlaces(cube, { kinds, dates, clock, places: null });
  const byHour = countHours(cube, { kinds: everyKind, dates, places });
  return {
    byPlace,
    matrix: matrixOf(filter, byHour),
    weeks: countWeeks(cube, { kinds, clock, places }),
    kindUnits: unitsByKind(byHour, clock),
    totals: totalsOf(cube, filter, byPlace),
  };
}

/** The views of a filter from what they are made of. */
export function answerFrom(
  cube: Cube,
  filter: ResolvedCubeFilter,
  parts: AnswerParts & { readonly areaKinds: readonly string[] },
): CubeAnswer {
  const { byPlace, kindUnits: units } = parts;
  return {
    cells: cellUnits(cube, filter, byPlace),
    areas: new Map(parts.areaKinds.map((kind) => [kind, areaUnits(cube, filter, { ...byPlace, kind })])),
    matrix: parts.matrix,
    weeks: parts.weeks,
    categories: unitsBy(cube, filter, { units, by: "category" }),
    sources: unitsBy(cube, filter, { units, by: "source" }),
    settings: unitsBy(cube, filter, { units, by: "setting" }),
    totals: parts.totals,
  };
}
