import type { ImportField } from "#core/contract/import.ts";
import type { SourceRow } from "../readers/reader.ts";
import { isGeographic } from "./coordinate-system.ts";
import { type NumberReading, parseNumber } from "./parse-number.ts";
import { quoted } from "./quoted.ts";
import { cellOf, columnName, readText, refuse, type RowFields } from "./row-fields.ts";
import type { Layout } from "./layout.ts";

const LONGEST_NUMBER = 200;

/** Two numbers as written: east then north by the names of their columns. */
export interface WrittenPair {
  readonly x: number;
  readonly y: number;
  /** The most digits after the mark of the two. */
  readonly decimals: number;
  /** Columns of y and x, for messages. */
  readonly fields: readonly [ImportField, ImportField];
}

/** The numbers of a row's coordinates; null when either is missing, or when one refuses the row. */
export function readPair(fields: RowFields, reading: { readonly epsg: number }): WrittenPair | null {
  if (fields.row.geometry !== undefined && fields.row.geometry !== null) return pointOf(fields);
  const names = fields.layout.pair;
  if (names === null) return null;
  const xText = readText(fields, names[0], LONGEST_NUMBER);
  const yText = readText(fields, names[1], LONGEST_NUMBER);
  if (xText === null || yText === null) return null;
  const x = numberOf(fields, names[0], xText, reading.epsg);
  const y = numberOf(fields, names[1], yText, reading.epsg);
  if (x === null || y === null) return null;
  return { x: x.value, y: y.value, decimals: Math.max(x.decimals, y.decimals), fields: [names[1], names[0]] };
}

/** The same without messages, as a survey of the whole file needs it. */
export function glancePair(row: SourceRow, layout: Layout): readonly [number, number] | null {
  if (row.geometry !== undefined && row.geometry !== null) return positionOf(row.geometry);
  if (layout.pair === null) return null;
  const x = glanceNumber(row, layout, layout.pair[0]);
  const y = glanceNumber(row, layout, layout.pair[1]);
  return x !== null && y !== null && (x !== 0 || y !== 0) ? [x, y] : null;
}

function glanceNumber(row: SourceRow, layout: Layout, field: ImportField): number | null {
  const index = layout.columnOf.get(field);
  const cell = index === undefined ? layout.constants.get(field) : row.cells[index];
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "object") return cell.kind === "number" ? cell.value : null;
  const reading = parseNumber(cell);
  return reading.kind === "number" ? reading.value : null;
}

function numberOf(fields: RowFields, field: ImportField, text: string, epsg: number) {
  const cell = cellOf(fields, field);
  const number =
    typeof cell === "object" && cell?.kind === "number" ? exactNumber(cell.value) : parseNumber(text);
  const isThousandsOrDecimals = number.kind === "number" && !isGeographic(epsg) && looksLikeThousands(text);
  if (number.kind === "ambiguous" || isThousandsOrDecimals) {
    return refuse(
      fields,
      field,
      "ambiguous_number",
      `${quoted(text)} i ”${columnName(fields, field)}” kan läsas på flera sätt. Skriv utan tusentalsavgränsare.`,
    );
  }
  if (number.kind === "not_a_number") {
    return refuse(
      fields,
      field,
      "not_a_number",
      `${quoted(text)} i ”${columnName(fields, field)}” är inget tal. Skriv koordinaten som decimaltal, till exempel 59,3100.`,
    );
  }
  if (number.mark === ",") fields.normalised.add("decimal_comma");
  if (number.hadThousands) fields.normalised.add("thousands_removed");
  return number;
}

/** "159,113" or "159.113" for metres: thousands or decimals? */
const looksLikeThousands = (text: string) => /^[+-]?\d{1,3}[.,]\d{3}$/.test(text);

function exactNumber(value: number): NumberReading {
  const text = String(value);
  return parseNumber(text.includes("e") ? value.toFixed(10) : text);
}

function pointOf(fields: RowFields): WrittenPair | null {
  const position = positionOf(fields.row.geometry);
  if (position === null) {
    return refuse(
      fields,
      "lat",
      "wrong_geometry",
      "Raden har en annan geometri än en punkt. Händelser behöver punkter; ytor tas in som områdesfil.",
    );
  }
  const [x, y] = position;
  const decimals = Math.max(decimalsOf(x), decimalsOf(y));
  return { x, y, decimals, fields: ["lat", "lon"] };
}

function positionOf(geometry: unknown): readonly [number, number] | null {
  if (typeof geometry !== "object" || geometry === null) return null;
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type !== "Point" || !Array.isArray(coordinates)) return null;
  const [x, y] = coordinates as unknown[];
  return typeof x === "number" && typeof y === "number" ? [x, y] : null;
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
