import type { EventItem } from "#core/contract/event.ts";
import type { CsvCell } from "#core/domain/csv/swedish-csv.ts";
import type { ExportGeometry } from "#core/domain/export/geojson-file.ts";
import type { ExportNames } from "#core/domain/export/selection-lines.ts";

type Read = (event: EventItem, names: ExportNames) => CsvCell;

const GRADES: Record<EventItem["grade"], string> = { known: "känd", uncertain: "osäker", unknown: "okänd" };
const SETTINGS: Record<EventItem["setting"], string> = {
  outdoors: "utomhus",
  indoors: "inomhus",
  unknown: "okänd",
};
const ACCURACIES: Record<EventItem["accuracy"], string> = {
  exact: "exakt",
  street: "gata",
  area: "område",
  unknown: "okänt",
};
const DEGREE_DECIMALS = 6;
// Fewer would not add up: the shares of 41,000 rows were off by 0.005 of an event at six.
const SHARE_DECIMALS = 8;

const COLUMNS: readonly (readonly [string, Read])[] = [
  ["Källans id", (event) => event.externalId],
  ["Källa", (event, names) => names.source(event.source)],
  ["Händelsetyp", (event, names) => names.category(event.category)],
  ["Från", (event) => localText(event.occurredFrom, event.isDateOnly)],
  ["Till", (event) => event.occurredTo && localText(event.occurredTo, event.isDateOnly)],
  ["Tiden är", (event) => GRADES[event.grade]],
  ["Miljö", (event) => SETTINGS[event.setting]],
  ["Plats", (event) => event.placeName],
  ["Läget är", (event) => ACCURACIES[event.accuracy]],
  ["Latitud", (event) => (isPlaced(event) ? rounded(event.lat, DEGREE_DECIMALS) : null)],
  ["Longitud", (event) => (isPlaced(event) ? rounded(event.lon, DEGREE_DECIMALS) : null)],
  ["Anmäld under egen närvaro", (event) => event.reportedDuringPresence],
  ["Andel i urvalet", (event) => rounded(event.weight, SHARE_DECIMALS)],
  ["Exempeldata", (event) => event.isExample],
];

/** The columns of an event file for people. */
export const EVENT_EXPORT_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** One event as a row of a file for people: names in Swedish, times on the municipality's clock. */
export function eventExportRow(event: EventItem, names: ExportNames): CsvCell[] {
  return COLUMNS.map(([, read]) => read(event, names));
}

/** Where an event lies in a file; null where its place is too vague for a point, as on a district's centre. */
export function eventExportGeometry(event: EventItem): ExportGeometry | null {
  const { lon, lat } = event;
  if (!isPlaced(event) || lon === null || lat === null) return null;
  return {
    type: "Point",
    coordinates: [rounded(lon, DEGREE_DECIMALS) ?? lon, rounded(lat, DEGREE_DECIMALS) ?? lat],
  };
}

function isPlaced({ cell }: EventItem): boolean {
  return cell !== null;
}

// "2026-11-21T22:10:00+01:00" as spreadsheets read it: "2026-11-21 22:10".
function localText(instant: string, isDateOnly: boolean): string {
  return isDateOnly ? instant.slice(0, 10) : `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
}

function rounded(value: number | null, decimals: number): number | null {
  const scale = 10 ** decimals;
  return value === null ? null : Math.round(value * scale) / scale;
}
