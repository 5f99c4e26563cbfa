import { dateOfDay, dayOfDate } from "./local-day.ts";
import { type CalendarMark, type SchoolBreak, swedishCalendar } from "./swedish-calendar.ts";
import type { DayPeriod } from "./compared-period.ts";

/** Which days of a period are of a kind of the Swedish calendar? In days since 1970-01-01. */
export function markedDays(
  { fromDay, toDay }: DayPeriod,
  kind: CalendarMark["kind"],
  schoolBreaks: readonly SchoolBreak[] = [],
): Set<number> {
  const days = new Set<number>();
  const marks = swedishCalendar({ from: dateOfDay(fromDay), to: dateOfDay(toDay), schoolBreaks });
  for (const mark of marks) {
    if (mark.kind !== kind) continue;
    const last = Math.min(toDay - 1, dayOfDate(mark.last));
    for (let day = Math.max(fromDay, dayOfDate(mark.first)); day <= last; day++) days.add(day);
  }
  return days;
}
