import type { EventItem } from "#core/contract/event.ts";
import type { Format } from "./format.ts";

type Times = Pick<EventItem, "occurredFrom" | "occurredTo" | "isDateOnly">;

/**
 * When did an event happen, in one line? "fre 27 nov 19:10–19:30"; a second day is named, and the year
 * where it is not `thisYear`. Only a date: the date alone.
 */
export function eventTimeText(event: Times, format: Format, thisYear: string): string {
  const first = format.date(event.occurredFrom);
  const start = dayText(first, format, thisYear);
  if (event.isDateOnly) return start;
  const clock = `${start} ${format.time(event.occurredFrom)}`;
  if (event.occurredTo === null || event.occurredTo === event.occurredFrom) return clock;
  const last = format.date(event.occurredTo);
  const end = format.time(event.occurredTo);
  if (last === first) return `${clock}–${end}`;
  return `${clock} – ${dayText(last, format, thisYear)} ${end}`;
}

function dayText(date: string, format: Format, thisYear: string): string {
  return format.day(date, !date.startsWith(thisYear));
}
