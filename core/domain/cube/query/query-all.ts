import { type ClockCounts, clockCounts } from "../clock.ts";
import type { Cube } from "../cube.ts";
import { type DateRange, dateRangeOf } from "../date-range.ts";
import { type CubeFilter, kindsKept, placesKept } from "../filter.ts";
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

/** A filter looked up in a cube. */
export interface ResolvedCubeFilter {
  readonly dates: DateRange;
  readonly clock: ClockCounts | null;
  readonly kinds: Uint8Array;
  /** All kinds that any view by kind may show. */
  readonly everyKind: Uint8Array;
  readonly places: Uint8Array | null;
}

/** Looks up what a filter keeps in a cube. */
export function resolveCubeFilter(cube: Cube, filter: CubeFilter): ResolvedCubeFilter {
  return {
    dates: dateRangeOf(cube, filter.fromDay, filter.toDay),
    clock: filter.clock && clockCounts(filter.clock),
    kinds: kindsKept(cube, filter),
    everyKind: new Uint8Array(cube.kinds.length).fill(1),
    places: placesKept(cube, filter),
  };
}

/**
 * All views of a filter. Without chosen places the matrix, weeks, categories and totals are differences of
 * prefix counts; the cells read the events of the chosen blocks and days.
 */
export function queryAll(cube: Cube, filter: CubeFilter, areaKinds: readonly string[] = []): CubeAnswer {
  return answerFrom(cube, filter, { ...partsOf(cube, filter), areaKinds });
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
export function partsOf(cube: Cube, filter: CubeFilter): AnswerParts {
  const { dates, clock, kinds, everyKind, places } = resolveCubeFilter(cube, filter);
  const byPlace = countPlaces(cube, { kinds, dates, clock, places: null });
  const byHour = countHours(cube, { kinds: everyKind, dates, places });
  return {
    byPlace,
    matrix: matrixOf(cube, filter, byHour),
    weeks: countWeeks(cube, { kinds, clock, places }),
    kindUnits: unitsByKind(byHour, clock),
    totals: totalsOf(cube, filter, byPlace),
  };
}

/** The views of a filter from what they are made of. */
export function answerFrom(
  cube: Cube,
  filter: CubeFilter,
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
