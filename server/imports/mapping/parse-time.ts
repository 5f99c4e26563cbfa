import type { TimeFormat } from "#core/contract/import.ts";
import { DAY_MS, dayOfYearMonthDay } from "#core/domain/time/local-day.ts";
import {
  DAY_MONTH_YEAR,
  ISO,
  ISO_BASIC,
  NAMED_MONTH,
  NUMERIC,
  tidyTime,
  timeShape,
  YEAR_FIRST,
} from "./time-shape.ts";

/** A date, perhaps with a clock: the wall clock in milliseconds as if it were UTC. */
export interface WrittenTime {
  readonly kind: "time";
  readonly localMs: number;
  readonly isDateOnly: boolean;
  /** Offset from UTC stated in the text, or null for the municipality's own clock. */
  readonly offsetMs: number | null;
}

export interface RefusedTime {
  readonly kind: "refused";
  readonly code: "bad_time" | "ambiguous_date";
  readonly reason: string;
}

interface Parts {
  year: number;
  month: number;
  day: number;
  hour?: string | undefined;
  minute?: string | undefined;
  second?: string | undefined;
  fraction?: string | undefined;
  offset?: string | undefined;
  half?: string | undefined;
}

const COMMON_ISO = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}$/;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const ENGLISH_MONTHS: Readonly<Record<string, number>> = { may: 5, oct: 10 };

/**
 * Which local date and clock does a text name, in the column's format? ISO 8601 is always read; 24:00
 * is the next midnight. Another manner than the column's is `ambiguous_date`, a date or clock that does
 * not exist, or no time at all, `bad_time`.
 */
export function parseTime(written: string, format: TimeFormat | null): WrittenTime | RefusedTime {
  const text = tidyTime(written);
  const iso = isoParts(text);
  if (iso !== null) return fromParts(iso);
  const shape = timeShape(text);
  switch (shape) {
    case "swedish":
      return format === "swedish" ? fromParts(swedishParts(text)) : otherFormat();
    case "us12":
    case "numeric":
      return fromNumeric(text, format, shape);
    case "short_year":
      return refused("ambiguous_date", "har ett årtal med två siffror; skriv som 2025-05-10 21:15");
    case "serial":
      return refused("ambiguous_date", "är bara ett tal; skriv datum som 2025-05-10 21:15");
    case "iso":
    case "other":
      return refused("bad_time", "är inte ett datum; skriv som 2025-05-10 21:15");
  }
}

function fromNumeric(text: string, format: TimeFormat | null, shape: "us12" | "numeric") {
  const [, first, , second, year, hour, minute, clockSecond, half] = NUMERIC.exec(text) ?? [];
  const isDayFirst = format === "day-first";
  if (!isDayFirst && format !== "month-first" && !(format === "us12" && shape === "us12"))
    return otherFormat();
  return fromParts({
    year: Number(year),
    month: Number(isDayFirst ? second : first),
    day: Number(isDayFirst ? first : second),
    hour,
    minute,
    second: clockSecond,
    half,
  });
}

function isoParts(text: string): Parts | null {
  if (text.length === 16 && COMMON_ISO.test(text)) {
    return {
      year: Number(text.slice(0, 4)),
      month: Number(text.slice(5, 7)),
      day: Number(text.slice(8, 10)),
      hour: text.slice(11, 13),
      minute: text.slice(14),
    };
  }
  const match = ISO.exec(text) ?? ISO_BASIC.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour,
    minute,
    second,
    fraction,
    offset,
  };
}

function swedishParts(text: string): Parts | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year, , month, day, hour, minute, second] = yearFirst;
    return { year: Number(year), month: Number(month), day: Number(day), hour, minute, second };
  }
  const match = DAY_MONTH_YEAR.exec(text) ?? NAMED_MONTH.exec(text);
  if (!match) return null;
  const [, day, month = "", year, hour, minute, second] = match;
  return { year: Number(year), month: monthOf(month), day: Number(day), hour, minute, second };
}

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const start = text.toLowerCase().slice(0, 3);
  return ENGLISH_MONTHS[start] ?? MONTHS.indexOf(start) + 1;
}

function fromParts(parts: Parts | null): WrittenTime | RefusedTime {
  if (parts === null || !isDate(parts)) return refused("bad_time", "är ett datum som inte finns");
  const midnightMs = dayOfYearMonthDay(parts.year, parts.month, parts.day) * DAY_MS;
  if (parts.hour === undefined)
    return { kind: "time", localMs: midnightMs, isDateOnly: true, offsetMs: null };
  const clock = clockMs(parts);
  const offset = offsetMs(parts.offset);
  if (clock === null || offset === undefined) return refused("bad_time", "har ett klockslag som inte finns");
  return { kind: "time", localMs: midnightMs + clock, isDateOnly: false, offsetMs: offset };
}

function isDate({ year, month, day }: Parts): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  return day <= 28 || new Date(dayOfYearMonthDay(year, month, day) * DAY_MS).getUTCMonth() === month - 1;
}

/** Milliseconds since midnight, 24:00 included; null for a clock that does not exist. */
export function clockMs(
  parts: Pick<Parts, "hour" | "minute" | "second" | "fraction" | "half">,
): number | null {
  const hour = hourOf(Number(parts.hour), parts.half);
  const minute = Number(parts.minute ?? "0");
  const second = Number(parts.second ?? "0");
  if (hour === null || minute > 59 || second > 59) return null;
  const fractionMs = Number((parts.fraction ?? "").padEnd(3, "0").slice(0, 3));
  const total = hour * HOUR_MS + minute * MINUTE_MS + second * 1000 + fractionMs;
  return total > DAY_MS ? null : total;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

/** Null without an offset, undefined for one that does not exist. */
function offsetMs(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  if (text.toUpperCase() === "Z") return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(":", ""));
  if (hours > 18 || minutes > 59) return undefined;
  return (text.startsWith("-") ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
}

function otherFormat(): RefusedTime {
  return refused(
    "ambiguous_date",
    "kan läsas på flera sätt eller är skrivet på annat sätt än resten av kolumnen; skriv som 2025-05-10 21:15 eller välj tidsformat",
  );
}

function refused(code: RefusedTime["code"], reason: string): RefusedTime {
  return { kind: "refused", code, reason };
}
