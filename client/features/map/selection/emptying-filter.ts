import type { ViewState } from "../../../state/view-state.ts";

/** A narrowing of which alone a selection is empty. */
export interface EmptyingFilter {
  readonly kind: "time" | "category" | "period";
  /** Events that would be left without it. */
  readonly count: number;
  readonly removal: Partial<ViewState>;
}

/** What the views that leave their own narrowing out count; null until they are known. */
export interface OtherCounts {
  /** Whatever the hours of the week. */
  readonly anyHour: number | null;
  /** Whatever the kind of event. */
  readonly anyKind: number | null;
  /** In the weeks on show, whatever the period. */
  readonly anyWeek: number | null;
}

/**
 * Of which narrowing alone is a selection empty? The clock before the kind of event before the period, null
 * when it is several together or something that no view leaves out.
 */
export function emptyingFilter(view: ViewState, counts: OtherCounts): EmptyingFilter | null {
  const { weekhour, weekday, hour, category, period } = view;
  const candidates: EmptyingFilter[] = [
    ...(weekhour.length + weekday.length + hour.length > 0
      ? [candidate("time", counts.anyHour, { weekhour: [], weekday: [], hour: [] })]
      : []),
    ...(category.length > 0 ? [candidate("category", counts.anyKind, { category: [] })] : []),
    ...(period.kind === "all" ? [] : [candidate("period", counts.anyWeek, { period: { kind: "all" } })]),
  ];
  return candidates.find(({ count }) => count > 0) ?? null;
}

function candidate(
  kind: EmptyingFilter["kind"],
  count: number | null,
  removal: Partial<ViewState>,
): EmptyingFilter {
  return { kind, count: Math.round(count ?? 0), removal };
}
