import type { Graffiti } from "#core/contract/layer.ts";
import { formatZoned } from "#core/domain/time/format-zoned.ts";
import type { GraffitiRow } from "../queries/graffiti-details.ts";
import type { ListedEvent } from "../queries/list-events.ts";

function presentOne(
  event: ListedEvent,
  details: GraffitiRow | undefined,
  timeZone: string,
): Graffiti["features"][number] {
  return {
    type: "Feature",
    id: event.id,
    properties: {
      category: event.category,
      occurredFrom: formatZoned(event.from_ms, timeZone),
      occurredTo: event.to_ms === null ? null : formatZoned(event.to_ms, timeZone),
      motif: details?.motif ?? "unknown",
      surface: details?.surface ?? null,
      owner: details?.owner ?? null,
      removedOn: details?.removed_on ?? null,
      isReportedToPolice: details?.is_reported_to_police ?? false,
      weight: event.weight,
      isExample: event.is_example,
    },
    geometry: { type: "Point", coordinates: [event.lon ?? 0, event.lat ?? 0] },
  };
}

/** Graffiti as the map draws it. */
export function presentGraffiti(
  events: readonly ListedEvent[],
  details: ReadonlyMap<string, GraffitiRow>,
  timeZone: string,
): Graffiti {
  return {
    type: "FeatureCollection",
    features: events.map((event) => presentOne(event, details.get(event.id), timeZone)),
  };
}
