import type { EventItem } from "#core/contract/event.ts";
import { formatZoned } from "#core/domain/time/format-zoned.ts";
import type { ListedEvent } from "../queries/list-events.ts";

const GRADES = ["known", "uncertain", "unknown"] as const;

/** An event as it leaves the server; `texts` is null for roles without access to text. */
export function presentEvent(
  event: ListedEvent,
  timeZone: string,
  texts: ReadonlyMap<string, string> | null,
): EventItem {
  return {
    id: event.id,
    source: event.source_id,
    externalId: event.external_id,
    category: event.category,
    occurredFrom: formatZoned(event.from_ms, timeZone),
    occurredTo: event.to_ms === null ? null : formatZoned(event.to_ms, timeZone),
    isDateOnly: event.is_date_only,
    grade: GRADES[event.grade] ?? "unknown",
    reportedAt: event.reported_at === null ? null : formatZoned(event.reported_at.getTime(), timeZone),
    setting: event.setting,
    accuracy: event.accuracy,
    placeName: event.place_name,
    reportedDuringPresence: event.reported_during_presence,
    lon: event.lon,
    lat: event.lat,
    cell: event.cell,
    ...(texts === null ? {} : { text: texts.get(event.id) ?? null }),
    isExample: event.is_example,
    weight: event.weight,
  };
}
