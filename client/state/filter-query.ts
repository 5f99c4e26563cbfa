import type { FilterQuery } from "#core/contract/filter.ts";
import { printCellRanges } from "#core/domain/place/cell-ranges.ts";
import { printWeekhours } from "#core/domain/time/week-hour.ts";
import { resolvePeriod } from "./period.ts";
import type { ViewState } from "./view-state.ts";

/** What does a view ask the API for? The default period is spelled out as dates. */
export function filterQuery(view: ViewState, today: string): FilterQuery {
  const { from, to } = resolvePeriod(view.period, today);
  return {
    ...optional("from", from),
    ...optional("to", to),
    ...optional("source", list(view.source)),
    ...optional("category", list(view.category)),
    ...optional("setting", list(view.setting)),
    ...optional("area", list(view.area)),
    ...optional("cell", view.cell.length === 0 ? null : printCellRanges(view.cell)),
    ...(view.cell.length === 0 ? {} : { cellSize: `${view.cellSize}` as const }),
    ...optional("bbox", view.bbox && list(view.bbox)),
    ...optional("weekday", list(view.weekday)),
    ...optional("hour", list(view.hour)),
    ...optional("weekhour", view.weekhour.length === 0 ? null : printWeekhours(view.weekhour)),
  };
}

/** Does a filter narrow by the clock, so that counts are sums of weights? */
export function hasClock(view: ViewState): boolean {
  return view.weekday.length > 0 || view.hour.length > 0 || view.weekhour.length > 0;
}

function list(values: readonly (string | number)[]): string | null {
  return values.length === 0 ? null : values.join(",");
}

function optional<K extends keyof FilterQuery>(key: K, value: string | null): { [P in K]?: string } {
  return (value === null ? {} : { [key]: value }) as { [P in K]?: string };
}
