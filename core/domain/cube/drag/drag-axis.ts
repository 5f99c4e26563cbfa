import type { Cube } from "../cube.ts";
import { allDays } from "../date-range.ts";
import type { ResolvedCubeFilter } from "../resolve-filter.ts";
import type { Selection, Target } from "../scan/selection.ts";
import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";

/** What is dragged: hours of the week, weeks, kinds of event (category, source, setting) or places (cells, areas). */
export type DragAxis = "clock" | "dates" | "kinds" | "places";

/** How many positions has an axis: one row of the index each? */
export function rowCountOf(cube: Cube, axis: DragAxis): number {
  switch (axis) {
    case "clock":
      return WEEK_HOURS;
    case "dates":
      return cube.weekCount;
    case "kinds":
      return cube.kinds.length;
    case "places":
      return cube.places.count;
  }
}

/** The stride from row to row along an axis. */
export function rowStride(axis: DragAxis, width: number): Partial<Target> {
  switch (axis) {
    case "clock":
      return { hour: width };
    case "dates":
      return { week: width };
    case "kinds":
      return { kind: width };
    case "places":
      return { place: width };
  }
}

/** The selection of a filter without its narrowing along an axis. */
export function withoutAxis(cube: Cube, filter: ResolvedCubeFilter, axis: DragAxis): Selection {
  const { kinds, everyKind, dates, clock, places } = filter;
  return {
    kinds: axis === "kinds" ? everyKind : kinds,
    dates: axis === "dates" ? allDays(cube) : dates,
    clock: axis === "clock" ? null : clock,
    places: axis === "places" ? null : places,
  };
}
