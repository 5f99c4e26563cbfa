import type { Calendar } from "#core/contract/reference.ts";
import type { WeekPoint } from "./week-series.ts";

export type MarkKind = Calendar["marks"][number]["kind"];

/** A day or span of the calendar in the series, by index of week. */
export interface WeekMark {
  readonly kind: MarkKind;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly first: number;
  readonly last: number;
}

/** Which marks of the calendar lie on the weeks of the series, and on which? Cut to the weeks shown. */
export function weekMarks(points: readonly WeekPoint[], marks: Calendar["marks"]): WeekMark[] {
  return marks.flatMap(({ kind, nameSv, nameEn, first, last }) => {
    const from = points.findLastIndex((point) => point.monday <= first);
    const to = points.findLastIndex((point) => point.monday <= last);
    const isBefore = to < 0;
    const isAfter = from === points.length - 1 && isLaterWeek(points[from], first);
    return isBefore || isAfter ? [] : [{ kind, nameSv, nameEn, first: Math.max(0, from), last: to }];
  });
}

/** Which marks lie on one week? Each kind and name once. */
export function marksOfWeek(marks: readonly WeekMark[], week: number): WeekMark[] {
  const onWeek = marks.filter(({ first, last }) => first <= week && week <= last);
  return onWeek.filter((mark, index) => onWeek.findIndex((one) => one.nameSv === mark.nameSv) === index);
}

function isLaterWeek(point: WeekPoint | undefined, date: string): boolean {
  return point !== undefined && Date.parse(date) - Date.parse(point.monday) >= 7 * 86_400_000;
}
