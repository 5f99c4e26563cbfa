import { isoWeekday, dayOfDate } from "#core/domain/time/local-day.ts";
import { addDays, type Format, weekOfDate } from "./format.ts";

/**
 * How is a range of dates written, `to` exclusive? Whole ISO weeks of one year by their numbers
 * ("v. 22–47 2026"), anything else by its first and last date; null for a range without any end.
 */
export function periodText(from: string | null, to: string | null, format: Format): string | null {
  if (from === null && to === null) return null;
  if (from === null || to === null) return `${from ?? ""}–${to === null ? "" : addDays(to, -1)}`;
  const last = addDays(to, -1);
  return weeksText(from, last, format) ?? (from === last ? from : `${from}–${last}`);
}

function weeksText(from: string, last: string, format: Format): string | null {
  if (isoWeekday(dayOfDate(from)) !== 1 || isoWeekday(dayOfDate(last)) !== 7) return null;
  const first = weekOfDate(from);
  const end = weekOfDate(last);
  if (first.year !== end.year) return `${format.week(first)} ${first.year}–${format.week(end)} ${end.year}`;
  return first.week === end.week
    ? `${format.week(first)} ${first.year}`
    : `${format.week(first)}–${end.week} ${first.year}`;
}
