import type { ImportField, TimeFormat } from "#core/contract/import.ts";
import { DAY_MS } from "#core/domain/time/local-day.ts";
import { serialToLocal } from "../readers/excel-date.ts";
import { parseTime, type WrittenTime } from "./parse-time.ts";
import { quoted } from "./quoted.ts";
import { cellOf, columnName, readText, refuse, type RowFields } from "./row-fields.ts";

// Beyond these a date is a slip, and zones are not asked about it.
const FIRST_MS = Date.UTC(1900, 0, 2);
const LAST_MS = Date.UTC(2200, 0, 1);

/** How the time columns of a file are written. */
export interface TimeReading {
  readonly formats: ReadonlyMap<ImportField, TimeFormat | null>;
  /** From which year bare serial numbers of a workbook count; null in other files, where they mean nothing. */
  readonly dateSystem: 1900 | 1904 | null;
}

/** A field's date, perhaps with a clock; null when it is missing or refuses the row. */
export function readTimeCell(
  fields: RowFields,
  field: ImportField,
  reading: TimeReading,
): WrittenTime | null {
  const cell = cellOf(fields, field);
  if (typeof cell === "object" && cell?.kind === "number")
    return readSerial(fields, field, cell.value, reading);
  const text = readText(fields, field, 200);
  if (text === null) return null;
  const time = parseTime(text, reading.formats.get(field) ?? null);
  if (time.kind === "time")
    return time.localMs < FIRST_MS || time.localMs > LAST_MS ? outOfRange(fields, field) : time;
  return refuse(fields, field, time.code, `${quoted(text)} i ”${columnName(fields, field)}” ${time.reason}.`);
}

function outOfRange(fields: RowFields, field: ImportField): null {
  return refuse(
    fields,
    field,
    "date_out_of_range",
    `Datumet i ”${columnName(fields, field)}” är orimligt. Rätta det.`,
  );
}

function readSerial(
  fields: RowFields,
  field: ImportField,
  serial: number,
  reading: TimeReading,
): WrittenTime | null {
  const local = reading.dateSystem === null ? null : serialToLocal(serial, reading.dateSystem);
  if (local === null) {
    return refuse(
      fields,
      field,
      "date_out_of_range",
      `Talet ${serial} i ”${columnName(fields, field)}” är inget datum i Excel. Rätta cellen.`,
    );
  }
  fields.normalised.add("excel_serial");
  const time = parseTime(local, "iso");
  if (time.kind !== "time") return null;
  if (time.localMs < FIRST_MS || time.localMs > LAST_MS) return outOfRange(fields, field);
  return { ...time, isDateOnly: time.localMs % DAY_MS === 0 };
}
