import type { Accuracy } from "#core/domain/event.ts";
import { maskedName } from "./masked-name.ts";
import { quoted } from "./quoted.ts";
import type { ReadingPlan } from "./reading-plan.ts";
import { positionField, readPosition } from "./read-position.ts";
import { columnName, readText, readWord, refuse, type RowFields } from "./row-fields.ts";
import { accuracyOfWord } from "./word-lists.ts";

/** Where something happened, as far as it is known. */
export interface ReadPlace {
  readonly x: number | null;
  readonly y: number | null;
  readonly accuracy: Accuracy;
  readonly placeName: string | null;
}

const LONGEST_WORD = 300;
const WORST_FIRST: readonly Accuracy[] = ["unknown", "area", "street", "exact"];

export interface PlaceReading {
  readonly plan: Pick<ReadingPlan, "coordinates" | "isStacked" | "findPlace">;
  /** A row may do without a place, since nothing of it will be kept. */
  readonly mayLack: boolean;
}

/**
 * Where a row's event happened: its coordinates, else the gazetteer's place of that name with accuracy
 * `area`. A row with neither is refused unless it says itself that the place is unknown.
 */
export function readPlace(fields: RowFields, reading: PlaceReading): ReadPlace | null {
  const name = readText(fields, "place");
  const position = readPosition(fields, reading.plan.coordinates);
  if (fields.problems.length > 0) return null;
  const placeName = name === null ? null : maskedName(name);
  const stated = statedAccuracy(fields);
  if (position !== null) {
    const own = reading.plan.isStacked(position.x, position.y) ? "area" : position.accuracy;
    return { x: position.x, y: position.y, accuracy: worst(own, stated), placeName };
  }
  const place = name === null ? null : reading.plan.findPlace(name);
  if (place !== null) {
    fields.normalised.add("place_looked_up");
    return { x: place.x, y: place.y, accuracy: worst(place.accuracy, stated), placeName };
  }
  if (reading.mayLack || stated === "unknown") return { x: null, y: null, accuracy: "unknown", placeName };
  return refuse(fields, positionField(fields), "missing_value", missingMessage(fields, name));
}

function missingMessage(fields: RowFields, name: string | null): string {
  const field = positionField(fields);
  const isMapped = fields.layout.columnOf.has(field);
  const missing = isMapped ? `”${columnName(fields, field)}” saknar värde` : "Koordinater saknas";
  if (name === null)
    return `${missing} och raden har ingen plats att slå upp. Fyll i koordinater eller platsnamn.`;
  return `${missing} och platsen ${quoted(name)} finns inte i ortregistret. Fyll i koordinater.`;
}

function statedAccuracy(fields: RowFields): Accuracy | null {
  const word = readWord(fields, "accuracy", LONGEST_WORD);
  return word === null ? null : accuracyOfWord(word);
}

function worst(own: Accuracy, stated: Accuracy | null): Accuracy {
  if (stated === null) return own;
  return WORST_FIRST.indexOf(stated) < WORST_FIRST.indexOf(own) ? stated : own;
}
