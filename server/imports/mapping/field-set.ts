import { AREA_FIELDS, EVENT_FIELDS, type ImportField, SHIFT_FIELDS } from "#core/contract/import.ts";
import type { SourceKind } from "../import-context.ts";

/** The fields that files of a kind of source may have, in the order they are asked for. */
export function fieldsOf(kind: SourceKind): readonly ImportField[] {
  switch (kind) {
    case "events":
      return EVENT_FIELDS;
    case "unsafety":
      return ["externalId", "from", "category", "lat", "lon", "x", "y", "place", "accuracy"];
    case "areas":
      return AREA_FIELDS;
    case "shifts":
      return SHIFT_FIELDS;
  }
}

/** Those that must have a column or a constant; a position is asked for apart. */
export function requiredFields(kind: SourceKind): readonly ImportField[] {
  switch (kind) {
    case "events":
      return ["externalId", "from", "category"];
    case "unsafety":
      return ["externalId", "from"];
    case "areas":
      return [];
    case "shifts":
      return ["externalId", "start", "end"];
  }
}

/** The fields that hold a date, perhaps with a clock. */
export const TIME_FIELDS: readonly ImportField[] = [
  "from",
  "to",
  "reportedAt",
  "removedOn",
  "date",
  "start",
  "end",
];
