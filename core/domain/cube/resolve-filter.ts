import { type ClockCounts, clockCounts } from "./clock.ts";
import type { Cube } from "./cube.ts";
import { type DateRange, dateRangeOf } from "./date-range.ts";
import { type CubeFilter, kindsKept, type KindDimension, placesKept } from "./filter.ts";

/** A filter looked up in a cube. */
export interface ResolvedCubeFilter {
  readonly dates: DateRange;
  readonly clock: ClockCounts | null;
  readonly kinds: Uint8Array;
  /** All kinds that any view by kind may show. */
  readonly everyKind: Uint8Array;
  readonly places: Uint8Array | null;
  /** As `kinds`, one dimension left out of account. */
  readonly kindsWithout: (ignored: KindDimension) => Uint8Array;
  /** As `places`, the cells ("cell") or the areas of one kind left out of account. */
  readonly placesWithout: (ignored: string) => Uint8Array | null;
}

/** Looks up what a filter keeps in a cube. */
export function resolveCubeFilter(cube: Cube, filter: CubeFilter): ResolvedCubeFilter {
  const places = placesKept(cube, filter);
  const kinds = kindsKept(cube, filter);
  const narrowing = { category: filter.categories, source: filter.sources, setting: filter.settings };
  const narrows = (ignored: string) =>
    ignored === "cell" ? filter.cells !== null : filter.areas.has(ignored);
  return {
    dates: dateRangeOf(cube, filter.fromDay, filter.toDay),
    clock: filter.clock && clockCounts(filter.clock),
    kinds,
    everyKind: new Uint8Array(cube.kinds.length).fill(1),
    places,
    kindsWithout: (ignored) => (narrowing[ignored] === null ? kinds : kindsKept(cube, filter, ignored)),
    placesWithout: (ignored) => (narrows(ignored) ? placesKept(cube, filter, ignored) : places),
  };
}
