import type { EventItem } from "#core/contract/event.ts";
import { BYTE_ORDER_MARK, type CsvCell, formatCsvRow } from "#core/domain/csv/swedish-csv.ts";

const COLUMNS: readonly (readonly [string, (event: EventItem) => CsvCell])[] = [
  ["id", (event) => event.externalId],
  ["källa", (event) => event.source],
  ["händelsetyp", (event) => event.category],
  ["från", (event) => event.occurredFrom],
  ["till", (event) => event.occurredTo],
  ["bara_datum", (event) => event.isDateOnly],
  ["tidssäkerhet", (event) => event.grade],
  ["miljö", (event) => event.setting],
  ["lägesnoggrannhet", (event) => event.accuracy],
  ["plats", (event) => event.placeName],
  ["lat", (event) => event.lat],
  ["lon", (event) => event.lon],
  ["under_egen_närvaro", (event) => event.reportedDuringPresence],
  ["andel_i_urvalet", (event) => event.weight],
  ["exempeldata", (event) => event.isExample],
];

/** The first line of an event file for programs, with the mark Excel needs. */
export const eventCsvHeader = (): string => BYTE_ORDER_MARK + formatCsvRow(COLUMNS.map(([name]) => name));

export const eventCsvRow = (event: EventItem): string => formatCsvRow(COLUMNS.map(([, read]) => read(event)));

/** Events with a point as GeoJSON; the share in the selection is the property `weight`. */
export function presentEventFeatures(events: readonly EventItem[]) {
  return {
    type: "FeatureCollection" as const,
    features: events.map(({ lon, lat, id, ...properties }) => ({
      type: "Feature" as const,
      id,
      properties,
      geometry: { type: "Point" as const, coordinates: [lon, lat] },
    })),
  };
}
