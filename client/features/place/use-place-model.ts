import { useMemo } from "react";
import type { FilterQuery } from "#core/contract/filter.ts";
import type { Place } from "#core/contract/place.ts";
import type { Source } from "#core/contract/reference.ts";
import { printCellRanges } from "#core/domain/place/cell-ranges.ts";
import { comparedPeriods } from "#core/domain/time/compared-period.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { useCounts, usePlace } from "../../api/use-place.ts";
import { useSources } from "../../api/use-reference.ts";
import { useSession } from "../../api/use-session.ts";
import { canSeeEvents } from "../../state/access.ts";
import { filterQuery } from "../../state/filter-query.ts";
import { resolvePeriod } from "../../state/period.ts";
import { printView } from "../../state/print-view.ts";
import { useToday } from "../../state/use-filter.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { DEFAULT_VIEW, type ViewState } from "../../state/view-state.ts";
import { seriesPeriod } from "./place-series.ts";

/** Graffiti is counted apart from events: it comes from one source. */
export const GRAFFITI_SOURCE = "klotter";

/** Where the rows behind a number of the page are: the place's, narrowed further. */
export type RowsAddress = ((narrowing: Partial<ViewState>) => string) | null;

/** What the page of a place is made from. */
export type PlaceModel = ReturnType<typeof usePlaceModel>;

/** What is known of a place in the view's period, sources, categories and setting? Without the view's clock. */
export function usePlaceModel(key: string) {
  const [view] = useViewState();
  const { role } = useSession();
  const today = useToday();
  const { data: sources } = useSources();
  const shown = useMemo(() => withoutNarrowing(view, sources ?? []), [view, sources]);
  const filter = useMemo(() => filterQuery(shown, today), [shown, today]);
  const place = usePlace(key, filter, `${view.cellSize}`);
  const { data } = place;
  const own = useMemo(() => (data ? narrowedTo(filter, data) : null), [filter, data]);
  const { from, to } = resolvePeriod(view.period, today);
  const series = useMemo(() => seriesPeriod(to ?? today), [to, today]);
  const before = useMemo(() => own && lastYearOf(own, { from, to }), [own, from, to]);
  return {
    view,
    shown,
    today,
    from,
    to,
    place,
    filter: own,
    before,
    series,
    hours: useCounts(own, "weekhour"),
    weeks: useCounts(own && { ...own, ...series }, "week"),
    categories: useCounts(own, "category"),
    categoriesBefore: useCounts(before, "category"),
    cells: useCounts(own && { ...own, cellSize: `${view.cellSize}` }, "cell"),
    graffiti: useCounts(own && { ...own, source: GRAFFITI_SOURCE }, "source"),
    /** Where the rows behind a number are, for roles that may see them; null for others. */
    rowsAddress:
      data && canSeeEvents(role)
        ? (narrowing: Partial<ViewState>) =>
            `/handelser?${printView({ ...shown, ...viewOf(data), ...narrowing })}`
        : null,
    eventsAddress: data ? `/handelser?${printView({ ...shown, ...viewOf(data) })}` : null,
  };
}

function withoutNarrowing(view: ViewState, sources: readonly Source[]): ViewState {
  const events = sources
    .filter(({ id, kind }) => kind === "events" && id !== GRAFFITI_SOURCE)
    .map(({ id }) => id);
  const { area, cell, bbox, weekday, hour, weekhour } = DEFAULT_VIEW;
  return {
    ...view,
    area,
    cell,
    bbox,
    weekday,
    hour,
    weekhour,
    source: view.source.length > 0 ? view.source : events,
  };
}

/** Which part of the view is a place: its area, or the hexagons it is made of? */
export function viewOf({ areaId, cells }: Place): Pick<ViewState, "area" | "cell"> {
  return areaId === null ? { area: [], cell: cells } : { area: [areaId], cell: [] };
}

function narrowedTo(filter: FilterQuery, { areaId, cells, cellSize }: Place): FilterQuery | null {
  if (areaId !== null) return { ...filter, area: String(areaId) };
  if (cells.length === 0) return null;
  return { ...filter, cell: printCellRanges(cells), cellSize: `${cellSize}` as "200" };
}

function lastYearOf(
  filter: FilterQuery,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): FilterQuery | null {
  if (from === null || to === null) return null;
  const { before } = comparedPeriods({ fromDay: dayOfDate(from), toDay: dayOfDate(to) }, "lastYear");
  return { ...filter, from: dateOfDay(before.fromDay), to: dateOfDay(before.toDay) };
}
