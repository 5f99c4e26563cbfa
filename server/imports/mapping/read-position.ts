import type { ImportField } from "#core/contract/import.ts";
import type { Accuracy } from "#core/domain/event.ts";
import { contains } from "./bounds.ts";
import { isGeographic } from "./coordinate-system.ts";
import type { CoordinateReading } from "./coordinate-reading.ts";
import { readPair, type WrittenPair } from "./read-pair.ts";
import { refuse, type RowFields, warn } from "./row-fields.ts";

/** A point in the municipality's metres, with what its figures say of how exact it is. */
export interface ReadPosition {
  readonly x: number;
  readonly y: number;
  readonly accuracy: Accuracy;
}

const CENTIMETRES = 100;
const ROUNDED_DEGREES = 7;
const ROUNDED_METRES = 3;

/**
 * Where does a row say that it happened? Null when it gives no coordinates, or when they refuse the row:
 * 0,0, too few figures, or too far outside the municipality.
 */
export function readPosition(fields: RowFields, reading: CoordinateReading): ReadPosition | null {
  const pair = readPair(fields, reading);
  if (pair === null) return null;
  const field = pair.fields[0];
  if (pair.x === 0 && pair.y === 0) {
    return refuse(fields, field, "missing_value", "Koordinaten 0,0 är ingen plats. Fyll i den rätta.");
  }
  const accuracy = accuracyOf(pair, reading.epsg);
  if (accuracy === null) {
    return refuse(
      fields,
      field,
      "low_precision",
      "Koordinaten har för få siffror för att vara en plats. Fyll i minst fyra decimaler, eller hela meter.",
    );
  }
  if (pair.decimals > (isGeographic(reading.epsg) ? ROUNDED_DEGREES : ROUNDED_METRES))
    fields.normalised.add("rounded");
  return placed(fields, reading, pair, accuracy);
}

function placed(
  fields: RowFields,
  reading: CoordinateReading,
  pair: WrittenPair,
  accuracy: Accuracy,
): ReadPosition | null {
  const [east, north] = reading.isSwapped ? [pair.y, pair.x] : [pair.x, pair.y];
  const isOnEarth = !isGeographic(reading.epsg) || (Math.abs(east) <= 180 && Math.abs(north) <= 90);
  const [x, y] = isOnEarth ? reading.toPlane(east, north) : [Number.NaN, Number.NaN];
  if (Number.isFinite(x) && Number.isFinite(y) && reading.boundary.holds(x, y)) {
    return { x: toCentimetre(x), y: toCentimetre(y), accuracy };
  }
  refuse(fields, pair.fields[0], "out_of_area", outsideMessage(reading, x, y));
  if (liesNear(reading, pair.y, pair.x)) {
    warn(fields, pair.fields[0], "hint:swapped", "Latitud och longitud verkar omkastade på raden.");
  } else {
    const other = reading.candidates.find(
      ({ epsg, near }) => epsg !== reading.epsg && contains(near, pair.x, pair.y),
    );
    if (other)
      warn(
        fields,
        pair.fields[0],
        "hint:crs",
        `Raden verkar vara skriven i EPSG:${other.epsg}, resten av filen i EPSG:${reading.epsg}.`,
      );
  }
  return null;
}

/** Few figures mean a large square: 0.1° is kilometres, 0.01° a neighbourhood, 0.001° a block. */
function accuracyOf({ x, y, decimals }: WrittenPair, epsg: number): Accuracy | null {
  if (isGeographic(epsg)) {
    if (decimals <= 1) return null;
    if (decimals === 2) return "area";
    return decimals === 3 ? "street" : "exact";
  }
  if (x % 1000 === 0 && y % 1000 === 0) return null;
  return x % 100 === 0 && y % 100 === 0 ? "street" : "exact";
}

function outsideMessage({ boundary }: CoordinateReading, x: number, y: number): string {
  const hint = "Kontrollera koordinaten eller ta bort raden.";
  if (!Number.isFinite(x) || !Number.isFinite(y))
    return `Koordinaten finns inte i koordinatsystemet. ${hint}`;
  const km = (boundary.distanceOutside(x, y) / 1000).toLocaleString("sv-SE", { maximumFractionDigits: 1 });
  return `Platsen ligger ${km} km utanför kommunen (högst ${boundary.toleranceM} m går bra). ${hint}`;
}

function liesNear({ candidates, epsg, isSwapped }: CoordinateReading, x: number, y: number): boolean {
  const candidate = candidates.find((one) => one.epsg === epsg && one.isSwapped === isSwapped);
  return candidate !== undefined && contains(candidate.near, x, y);
}

function toCentimetre(metres: number): number {
  return Math.round(metres * CENTIMETRES) / CENTIMETRES;
}

/** The fields a position may stand in, for messages about a missing one. */
export function positionField(fields: RowFields): ImportField {
  const has = (field: ImportField) => fields.layout.columnOf.has(field);
  if (has("lat")) return "lat";
  return has("x") ? "x" : "place";
}
