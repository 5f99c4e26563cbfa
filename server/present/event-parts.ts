import type { EventItem } from "#core/contract/event.ts";
import type { FileHead } from "#core/domain/export/file-head.ts";
import { GEOJSON_END, geojsonFeature, geojsonFileStart } from "#core/domain/export/geojson-file.ts";
import type { ExportNames } from "#core/domain/export/selection-lines.ts";
import { EVENT_EXPORT_COLUMNS, eventExportGeometry, eventExportRow } from "./event-export.ts";

/** Events of a file, batch by batch. */
export type EventPages = AsyncIterable<readonly EventItem[]>;

/** The same pages with the first one read already, so that a refusal comes before the file begins. */
export async function started(pages: AsyncGenerator<EventItem[]>): Promise<EventPages> {
  const first = await pages.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* pages;
  })();
}

/** A CSV file of events, part by part: its start, then a row for each. */
export async function* eventCsvParts(
  start: string,
  pages: EventPages,
  rowOf: (event: EventItem) => string,
): AsyncGenerator<string> {
  yield start;
  for await (const items of pages) yield items.map(rowOf).join("");
}

/** A GeoJSON file of events for people, part by part; events without a sure place have no geometry. */
export async function* eventFeatureParts(
  head: FileHead,
  pages: EventPages,
  names: ExportNames,
): AsyncGenerator<string> {
  yield geojsonFileStart(head);
  let separator = "";
  for await (const items of pages) {
    const features = items.map((event) =>
      geojsonFeature(EVENT_EXPORT_COLUMNS, eventExportRow(event, names), eventExportGeometry(event)),
    );
    if (features.length === 0) continue;
    yield separator + features.join(",\n");
    separator = ",\n";
  }
  yield GEOJSON_END;
}
