import type { FilterQuery } from "#core/contract/filter.ts";
import type { AnalysisQuestion, TargetsQuestion } from "../api/use-analysis.ts";
import type { ViewState } from "./view-state.ts";

/** Events before are refused at import, so that this is the whole time. */
export const FIRST_DATE = "1990-01-01";

type Settings = Pick<ViewState, "cellSize" | "band" | "own">;

/** What is a filter's question of statistics with the settings of a view? A rectangle is no part of it. */
export function analysisQuestion(
  { bbox: _bbox, ...filter }: FilterQuery,
  { cellSize, band, own }: Settings,
): AnalysisQuestion {
  return {
    ...(filter.from === undefined ? { from: FIRST_DATE } : {}),
    ...filter,
    cellSize: `${cellSize}`,
    ...(band === null ? {} : { band: String(band) }),
    ...(own ? { own: "1" as const } : {}),
  };
}

/** How is a view's comparison asked for? Without one, last year stands in: a list of places always has one. */
export function comparisonOf({
  compare,
  compareFrom,
  compareTo,
}: Pick<ViewState, "compare" | "compareFrom" | "compareTo">): Pick<
  TargetsQuestion,
  "compare" | "compareFrom" | "compareTo"
> {
  switch (compare) {
    case "last-year":
    case "none":
      return { compare: "lastYear" };
    case "before":
      return { compare: "before" };
    case "chosen":
      return {
        compare: "chosen",
        ...(compareFrom === null ? {} : { compareFrom }),
        ...(compareTo === null ? {} : { compareTo }),
      };
  }
}

/** What is asked for the ranked places of a view, `limit` of them at most? */
export function targetsQuestion(filter: FilterQuery, view: ViewState, limit: number): TargetsQuestion {
  return {
    ...analysisQuestion(filter, view),
    ...comparisonOf(view),
    order: view.rank === "count" ? "unusual" : view.rank,
    hoursPerWeek: String(view.hoursPerWeek),
    limit: String(limit),
  };
}
