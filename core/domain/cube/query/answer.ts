import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import type { Cube } from "../cube.ts";
import { areasOfKind, type KindDimension } from "../filter.ts";
import type { ResolvedCubeFilter } from "../resolve-filter.ts";
import type { HourCounts } from "./count-hours.ts";
import type { PlaceCounts } from "./count-places.ts";

/** The selection as a whole; weights in units. */
export interface CubeTotals {
  readonly units: number;
  /** Events with any weight in the selection: the rows of its list. */
  readonly events: number;
  /** The part of `units` whose place is too uncertain for a cell. */
  readonly withoutCell: number;
  /** Events left out because they have a date but no clock time. */
  readonly withoutClock: number;
}

/** The week's hours; weights in units. */
export interface CubeMatrix {
  /** By hour of the week, 0 = Monday 00. */
  readonly units: Float64Array;
  /** The part of `units` whose hour is uncertain or unknown. */
  readonly uncertain: Float64Array;
  /** Events with a date but no clock time: in no hour. */
  readonly withoutClock: number;
}

/** Units of each cell, in the order of `cube.places.cellIds`; the filter's own cells do not narrow it. */
export function cellUnits(
  cube: Cube,
  filter: ResolvedCubeFilter,
  { units }: Pick<PlaceCounts, "units">,
): Float64Array {
  const kept = filter.placesWithout("cell");
  const { cellIds, cellOfPlace } = cube.places;
  return sumByIndex(units, { kept, indexOfPlace: cellOfPlace, length: cellIds.length });
}

/** Units of each area of a kind, in the order of the cube; the filter's areas of that kind do not narrow it. */
export function areaUnits(
  cube: Cube,
  filter: ResolvedCubeFilter,
  { units, kind }: Pick<PlaceCounts, "units"> & { kind: string },
): Float64Array {
  const kept = filter.placesWithout(kind);
  const { ids, ofPlace } = areasOfKind(cube.places, kind);
  return sumByIndex(units, { kept, indexOfPlace: ofPlace, length: ids.length });
}

/** The whole of a selection, from its counts by place. */
export function totalsOf(cube: Cube, filter: ResolvedCubeFilter, counts: PlaceCounts): CubeTotals {
  return {
    ...weightOf(cube, filter, counts),
    events: sumOfPlaces(counts.events, filter.places),
    withoutClock: sumOfPlaces(counts.withoutClock, filter.places),
  };
}

/** The weight of a selection, in units, and the part of it without a cell, from its units by place. */
export function weightOf(
  { places }: Cube,
  filter: ResolvedCubeFilter,
  counts: Pick<PlaceCounts, "units">,
): Pick<CubeTotals, "units" | "withoutCell"> {
  const sums = { units: 0, withoutCell: 0 };
  for (let place = 0; place < places.count; place++) {
    if (filter.places !== null && filter.places[place] !== 1) continue;
    const units = counts.units[place] ?? 0;
    sums.units += units;
    if (places.cellOfPlace[place] === -1) sums.withoutCell += units;
  }
  return sums;
}

/** The week's hours of the kinds that a filter keeps. */
export function matrixOf(filter: ResolvedCubeFilter, counts: HourCounts): CubeMatrix {
  const units = new Float64Array(WEEK_HOURS);
  const uncertain = new Float64Array(WEEK_HOURS);
  let withoutClock = 0;
  filter.kinds.forEach((isIn, kind) => {
    if (isIn !== 1) return;
    for (let hour = 0; hour < WEEK_HOURS; hour++) {
      units[hour] = (units[hour] ?? 0) + (counts.timed[kind * WEEK_HOURS + hour] ?? 0);
      uncertain[hour] = (uncertain[hour] ?? 0) + (counts.uncertain[kind * WEEK_HOURS + hour] ?? 0);
    }
    for (let weekday = 0; weekday < 7; weekday++) withoutClock += counts.dateOnly[kind * 7 + weekday] ?? 0;
  });
  return { units, uncertain, withoutClock };
}

/** Units by category, source or setting; the filter's own values of it do not narrow it. */
export function unitsBy(
  cube: Cube,
  filter: ResolvedCubeFilter,
  { units, by }: { units: Float64Array; by: KindDimension },
): Map<string, number> {
  const sums = new Map<string, number>();
  const kept = filter.kindsWithout(by);
  cube.kinds.forEach((kind, index) => {
    if (kept[index] === 1) sums.set(kind[by], (sums.get(kind[by]) ?? 0) + (units[index] ?? 0));
  });
  return sums;
}

function sumOfPlaces(values: Float64Array, kept: Uint8Array | null): number {
  let sum = 0;
  for (let place = 0; place < values.length; place++) {
    if (kept === null || kept[place] === 1) sum += values[place] ?? 0;
  }
  return sum;
}

interface PlaceSums {
  readonly kept: Uint8Array | null;
  readonly indexOfPlace: Int32Array;
  readonly length: number;
}

function sumByIndex(units: Float64Array, { kept, indexOfPlace, length }: PlaceSums): Float64Array {
  const sums = new Float64Array(length);
  for (let place = 0; place < indexOfPlace.length; place++) {
    const index = indexOfPlace[place] ?? -1;
    if (index < 0 || (kept !== null && kept[place] !== 1)) continue;
    sums[index] = (sums[index] ?? 0) + (units[place] ?? 0);
  }
  return sums;
}
