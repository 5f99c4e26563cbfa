import type { ImportField } from "#core/contract/import.ts";
import { DAY_MS, dayOfLocal } from "#core/domain/time/local-day.ts";
import { localToInstant, startOfLocalDay } from "#core/domain/time/zoned-time.ts";
import { parseClock } from "./parse-clock.ts";
import type { WrittenTime } from "./parse-time.ts";
import { quoted } from "./quoted.ts";
import { readTimeCell, type TimeReading } from "./read-time-cell.ts";
import { serialToClock } from "../readers/excel-date.ts";
import type { Cell } from "../readers/reader.ts";
import { cellOf, columnName, readText, refuse, type RowFields, warn } from "./row-fields.ts";

export interface EventInterval {
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly isDateOnly: boolean;
}

/** The columns that an interval may be written in; null for one that is not read. */
export interface IntervalFields {
  readonly from: ImportField;
  readonly fromClock: ImportField | null;
  readonly to: ImportField | null;
  readonly toClock: ImportField | null;
}

const CLOCK_START = "2025-05-10T".length;
const EVENT_FIELDS: IntervalFields = { from: "from", fromClock: "fromClock", to: "to", toClock: "toClock" };

/**
 * When did a row's event happen? From, to and separate clocks, read in the municipality's zone. A local
 * time that came twice is its first occurrence, except an end that would precede its start; one that was
 * skipped refuses the row, as does an end before its start.
 */
export function readInterval(
  fields: RowFields,
  reading: TimeReading,
  timeZone: string,
  names: IntervalFields = EVENT_FIELDS,
): EventInterval | null {
  const from = withClock(fields, readTimeCell(fields, names.from, reading), names.fromClock);
  const to = endOf(fields, reading, from, names);
  if (fields.problems.length > 0) return null;
  if (from === null) {
    return refuse(
      fields,
      names.from,
      "missing_value",
      `”${columnName(fields, names.from)}” saknar datum. Fyll i när det hände.`,
    );
  }
  const zoned = { fields, timeZone, names };
  if (from.isDateOnly) return dateInterval(zoned, from, to);
  const fromMs = instantOf(zoned, names.from, from, null);
  if (fromMs === null) return null;
  return to === null ? { fromMs, toMs: null, isDateOnly: false } : withEnd(zoned, fromMs, to);
}

interface Zoned {
  readonly fields: RowFields;
  readonly timeZone: string;
  readonly names: IntervalFields;
}

function withClock(
  fields: RowFields,
  date: WrittenTime | null,
  clockField: ImportField | null,
): WrittenTime | null {
  if (date === null || !mayTakeClock(date)) return date;
  const clock = readClock(fields, clockField);
  return clock === null ? date : { ...date, localMs: date.localMs + clock, isDateOnly: false };
}

// A date that some system has written with an empty clock, "2025-05-10 00:00:00".
function mayTakeClock({ isDateOnly, localMs, offsetMs }: WrittenTime): boolean {
  return isDateOnly || (localMs % DAY_MS === 0 && offsetMs === null);
}

function readClock(fields: RowFields, field: ImportField | null): number | null {
  if (field === null) return null;
  const inWorkbook = clockInWorkbook(cellOf(fields, field));
  if (inWorkbook !== null) return parseClock(inWorkbook);
  const text = readText(fields, field, 200);
  if (text === null) return null;
  const clock = parseClock(text);
  if (clock !== null) return clock;
  return refuse(fields, field, "bad_time", `${quoted(text)} är inget klockslag; skriv som 21:15.`);
}

/** The clock of a cell that a workbook keeps as a part of a day, or as a day with a clock. */
function clockInWorkbook(cell: Cell): string | null {
  if (cell === null || typeof cell === "string") return null;
  if (cell.kind === "number") return serialToClock(cell.value);
  return cell.kind === "date" && !cell.isDateOnly ? cell.local.slice(CLOCK_START) : null;
}

/** The end: a date with its clock, or a clock on the day of the start, past midnight where it must be. */
function endOf(fields: RowFields, reading: TimeReading, from: WrittenTime | null, names: IntervalFields) {
  const date = names.to === null ? null : readTimeCell(fields, names.to, reading);
  if (date !== null) return withClock(fields, date, names.toClock);
  const clock = readClock(fields, names.toClock);
  if (clock === null || from === null || from.isDateOnly) return null;
  const sameDay = dayOfLocal(from.localMs) * DAY_MS + clock;
  if (sameDay >= from.localMs) return { ...from, localMs: sameDay };
  fields.normalised.add("overnight");
  return { ...from, localMs: sameDay + DAY_MS };
}

function dateInterval(
  { fields, timeZone, names }: Zoned,
  from: WrittenTime,
  to: WrittenTime | null,
): EventInterval | null {
  const day = dayOfLocal(from.localMs);
  const fromMs = startOfLocalDay(day, timeZone);
  if (to === null || (to.isDateOnly && to.localMs === from.localMs)) {
    fields.normalised.add("time_precision:day");
    return { fromMs, toMs: null, isDateOnly: true };
  }
  return withEnd({ fields, timeZone, names }, fromMs, to);
}

function withEnd(zoned: Zoned, fromMs: number, to: WrittenTime): EventInterval | null {
  const { fields, timeZone } = zoned;
  const toMs = to.isDateOnly
    ? startOfLocalDay(dayOfLocal(to.localMs) + 1, timeZone)
    : instantOf(zoned, endField(zoned), to, fromMs);
  if (toMs === null) return null;
  if (toMs >= fromMs) return { fromMs, toMs, isDateOnly: false };
  return refuse(
    fields,
    endField(zoned),
    "end_before_start",
    "Slutet ligger före starten. Rätta den ena av tiderna.",
  );
}

/** Where the end stands, for messages: the column of its date, else that of its clock. */
function endField({ fields, names: { to, toClock, from } }: Pick<Zoned, "fields" | "names">): ImportField {
  const hasColumn = (field: ImportField | null) => field !== null && fields.layout.columnOf.has(field);
  return (hasColumn(to) ? to : null) ?? (hasColumn(toClock) ? toClock : null) ?? to ?? from;
}

function instantOf(
  { fields, timeZone }: Zoned,
  field: ImportField,
  time: WrittenTime,
  notBeforeMs: number | null,
) {
  if (time.offsetMs !== null) return time.localMs - time.offsetMs;
  const instant = localToInstant(time.localMs, timeZone);
  switch (instant.kind) {
    case "unique":
      return instant.instantMs;
    case "gap":
      return refuse(
        fields,
        field,
        "nonexistent_local_time",
        `Tiden i ”${columnName(fields, field)}” fanns inte: klockan ställdes fram den natten. Rätta tiden.`,
      );
    case "overlap": {
      fields.normalised.add("ambiguous_local_time");
      const takesSecond = notBeforeMs !== null && instant.firstMs < notBeforeMs;
      const which = takesSecond ? "andra" : "första";
      warn(
        fields,
        field,
        "ambiguous_local_time",
        `Tiden kom två gånger den natten; den ${which} har använts.`,
      );
      return takesSecond ? instant.secondMs : instant.firstMs;
    }
  }
}
