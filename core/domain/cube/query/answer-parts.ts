import type { Cube } from "../cube.ts";
import type { ResolvedCubeFilter } from "../resolve-filter.ts";
import { type CubeMatrix, type CubeTotals, matrixOf, totalsOf } from "./answer.ts";
import { countHours, unitsByKind } from "./count-hours.ts";
import { countPlaces, type PlaceCounts } from "./count-places.ts";
import { countWeeks } from "./count-weeks.ts";

/** What all views of a filter are made of; each part is counted when first asked for, and then kept. */
export interface AnswerParts {
  /** By place, of the filter's kinds, dates and clock. */
  readonly byPlace: () => Pick<PlaceCounts, "units">;
  readonly matrix: () => CubeMatrix;
  readonly weeks: () => Float64Array;
  /** Units by kind, of all kinds, within the filter's dates, clock and places. */
  readonly kindUnits: () => Float64Array;
  readonly totals: () => CubeTotals;
}

/** The parts of a filter's answer, counted as they are asked for. */
export function answerParts(cube: Cube, filter: ResolvedCubeFilter): AnswerParts {
  const { dates, clock, kinds, everyKind, places } = filter;
  const byPlace = once(() => countPlaces(cube, { kinds, dates, clock, places: null }));
  const byHour = once(() => countHours(cube, { kinds: everyKind, dates, places }));
  return {
    byPlace,
    matrix: once(() => matrixOf(filter, byHour())),
    weeks: once(() => countWeeks(cube, { kinds, clock, places })),
    kindUnits: once(() => unitsByKind(byHour(), clock)),
    totals: once(() => totalsOf(cube, filter, byPlace())),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
