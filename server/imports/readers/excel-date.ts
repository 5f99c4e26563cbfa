/** The calendar a workbook counts its days in: Windows (1900, with a 29 February that never was) or old Mac (1904). */
export type DateSystem = 1900 | 1904;

const dayMs = 86_400_000;
/** Serial 0 of each system as a day in UTC; for 1900 as it holds from 1 March 1900 on. */
const epochMs: Readonly<Record<DateSystem, number>> = {
  1900: Date.UTC(1899, 11, 30),
  1904: Date.UTC(1904, 0, 1),
};
const endMs = Date.UTC(10_000, 0, 1);

/**
 * The wall-clock time an Excel serial number stands for, "2025-05-10T21:15:00", rounded to the second.
 * Null when it is no date: below 1 (or below 0 in 1904), the 60 of 29 February 1900, or past 9999-12-31.
 */
export function serialToLocal(serial: number, system: DateSystem): string | null {
  const isBeforeLeapBug = system === 1900 && serial < 60;
  const isFakeDay = system === 1900 && serial >= 60 && serial < 61;
  if (!(serial >= (system === 1900 ? 1 : 0)) || isFakeDay) return null;
  const days = isBeforeLeapBug ? serial + 1 : serial;
  const ms = epochMs[system] + Math.round(days * 86_400) * 1_000;
  return ms < endMs ? new Date(ms).toISOString().slice(0, 19) : null;
}

/** The clock time of a serial below one, "21:15:00"; null from one day up. */
export function serialToClock(serial: number): string | null {
  if (!(serial >= 0 && serial < 1)) return null;
  const ms = Math.round(serial * 86_400) * 1_000;
  return ms < dayMs ? new Date(ms).toISOString().slice(11, 19) : null;
}

/** What a number format shows: a day, a clock time, both, or neither (a plain number, a duration). */
export type DateFormat = "date" | "clock" | "dateTime" | null;

/** Built-in formats (ECMA-376 part 1, 18.8.30), with the date formats East Asian versions of Excel put at 27–36 and 50–58. */
export function builtInDateFormat(id: number): DateFormat {
  if (id === 22) return "dateTime";
  if (
    (id >= 14 && id <= 17) ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 54) ||
    id === 57 ||
    id === 58
  )
    return "date";
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47 || id === 55 || id === 56)
    return "clock";
  return null;
}

/** What a custom format code shows, by its first section. Elapsed time ([h]:mm) counts as a number. */
export function customDateFormat(code: string): DateFormat {
  if (/\[(h+|m+|s+)\]/i.test(code)) return null;
  const bare = code
    .replaceAll(/"[^"]*"?|\\.|_.|\*./g, "")
    .replaceAll(/\[[^\]]*\]/g, "")
    .split(";")[0]
    ?.toLowerCase();
  if (bare === undefined || /general|standard/.test(bare)) return null;
  const hasClock = /[hs]|am\/pm|a\/p/.test(bare);
  const hasDay = /[yd]/.test(bare) || (!hasClock && bare.includes("m"));
  if (hasDay) return hasClock ? "dateTime" : "date";
  return hasClock ? "clock" : null;
}
