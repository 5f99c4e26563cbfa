import type { Cube } from "../cube.ts";
import type { ResolvedCubeFilter } from "../resolve-filter.ts";
import { type CubeMatrix, type CubeTotals, matrixOf, totalsOf } from "./answer.ts";
import { countHours, type HourCounts, unitsByKind } from "./count-hours.ts";
import { countPlaces, type PlaceCounts } from "./count-places.ts";
import { countWeeks } from "./count-weeks.ts";
import { keepRecentCounts } from "./recent-counts.ts";

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

const recentPlaces = keepRecentCounts<PlaceCounts>();
const recentHours = keepRecentCounts<HourCounts>();
const recentWeeks = keepRecentCounts<Float64Array>();

/** The parts of a filter's answer, counted as they are asked for. */
export function answerParts(cube: Cube, filter: ResolvedCubeFilter): AnswerParts {
  const { dates, clock, kinds, everyKind, places } = filter;
  const { fromDay, toDay } = dates;
  const clockInputs = [clock?.hours ?? null, clock?.needsClockTime ?? false];
  const byPlace = once(() =>
    recentPlaces(cube, [kinds, fromDay, toDay, ...clockInputs], () =>
      countPlaces(cube, { kinds, dates, clock, places: null }),
    ),
  );
  const byHour = once(() =>
    recentHours(cube, [fromDay, toDay, places], () => countHours(cube, { kinds: everyKind, dates, places })),
  );
  const byWeek = () =>
    recentWeeks(cube, [kinds, places, ...clockInputs], () => countWeeks(cube, { kinds, clock, places }));
  return {
    byPlace,
    matrix: once(() => matrixOf(filter, byHour())),
    weeks: once(() => byWeek().slice()),
    kindUnits: once(() => unitsByKind(byHour(), clock)),
    totals: once(() => totalsOf(cube, filter, byPlace())),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
