import type { DecodedText } from "./decode-text.ts";
import { forbiddenCharacter } from "./forbidden-character.ts";
import type { ReadFeature } from "./geojson-feature.ts";
import type { JsonOutline } from "./json-outline.ts";
import { tableOfRecords } from "./json-table.ts";
import { flattenObject, isJsonObject } from "./json-values.ts";
import { refusal, type ReaderOptions, type Table } from "./reader.ts";

/** Is the document a wrapper round Open311 requests rather than the bare list GeoReport v2 gives? */
export function requestsIn(frame: Record<string, unknown>): boolean {
  return frame.type === undefined && ("service_requests" in frame || "requests" in frame);
}

/**
 * The table of an Open311 GeoReport v2 answer (or any JSON list of objects): one row a request, its members as columns,
 * nested ones as "outer.inner". http://wiki.open311.org/GeoReport_v2/#get-service-requests
 */
export function openRequests(
  text: DecodedText,
  outline: JsonOutline,
  options: ReaderOptions,
): Promise<Table> {
  if (options.target === "areas") {
    throw refusal(
      "bad_structure",
      "Filen är en lista utan geometrier. Områden tas emot som GeoJSON: en FeatureCollection med polygoner.",
    );
  }
  return tableOfRecords(
    { format: "open311", text, outline, spans: outline.elements, read: readRequest },
    options,
  );
}

function readRequest(value: unknown): ReadFeature {
  const nothing: ReadFeature = { cells: [], hasZ: false, isGrave: false };
  if (!isJsonObject(value))
    return {
      ...nothing,
      isGrave: true,
      issue: structureIssue("Varje element i listan ska vara ett objekt."),
    };
  if (value.type === "Feature") {
    return {
      ...nothing,
      isGrave: true,
      issue: structureIssue("Objekt av typen Feature ska stå i en FeatureCollection."),
    };
  }
  const cells = flattenObject(value);
  const issue = cells
    .map(([column, text]) => forbiddenCharacter(column, text))
    .find((found) => found !== undefined);
  return issue === undefined ? { ...nothing, cells } : { ...nothing, cells, issue };
}

function structureIssue(message: string): NonNullable<ReadFeature["issue"]> {
  return { code: "bad_structure", message };
}
