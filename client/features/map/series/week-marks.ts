import type { Calendar } from "#core/contract/reference.ts";
import type { WeekPoint } from "./week-series.ts";

/** A day or span of the calendar in the series, by index of week. */
export interface WeekMark {
  readonly kind: "valborg" | "school_break";
  readonly first: number;
  readonly last: number;
}

/** Which marks of the calendar are drawn in the series, and on which weeks? Walpurgis Night and school breaks. */
export function weekMarks(points: readonly WeekPoint[], marks: Calendar["marks"]): WeekMark[] {
  return marks.flatMap(({ kind, first, last }) => {
    if (kind !== "valborg" && kind !== "school_break") return [];
    const from = points.findLastIndex((point) => point.monday <= first);
    const to = points.findLastIndex((point) => point.monday <= last);
    const isBefore = to < 0;
    const isAfter = from === points.length - 1 && isLaterWeek(points[from], first);
    return isBefore || isAfter ? [] : [{ kind, first: Math.max(0, from), last: to }];
  });
}

function isLaterWeek(point: WeekPoint | undefined, date: string): boolean {
  return point !== undefined && Date.parse(date) - Date.parse(point.monday) >= 7 * 86_400_000;
}
