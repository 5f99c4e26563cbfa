import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { isoWeekOfDay, type IsoWeek } from "#core/domain/time/iso-week.ts";
import type { Language } from "./i18n.ts";

const LOCALES: Record<Language, string> = { sv: "sv-SE", en: "en-GB" };
const MINUS = "\u2212";
const NO_BREAK_SPACE = "\u00a0";

/** How numbers, dates and times are written in a language, times on the clock of one zone. */
export interface Format {
  /** 1 234 or −1 234,5; at most `decimals` decimals (default 0). */
  readonly number: (value: number, decimals?: number) => string;
  /** With exactly `decimals` decimals, for columns of figures: 0,50. */
  readonly fixed: (value: number, decimals: number) => string;
  /** A share 0–1 as 12,5 %. */
  readonly percent: (share: number, decimals?: number) => string;
  /** A share 0–1 with exactly one decimal, for columns of figures: 7,0 %. */
  readonly share: (share: number) => string;
  /** A share of change with its sign: +35 % or −7 %. */
  readonly change: (share: number) => string;
  /** A calendar date YYYY-MM-DD as fre 27 nov, with the year when asked. */
  readonly day: (date: string, withYear?: boolean) => string;
  /** An instant as 2026-11-27. */
  readonly date: (instant: string | Date) => string;
  /** An instant as 19:10. */
  readonly time: (instant: string | Date) => string;
  /** An instant as 2026-11-27 19:10. */
  readonly dateTime: (instant: string | Date) => string;
  /** An ISO week as v. 48. */
  readonly week: (week: IsoWeek) => string;
}

/** Which format fits a language and a time zone? */
export function createFormat(language: Language, timeZone: string): Format {
  const locale = LOCALES[language];
  const clock = zonedFields(timeZone);
  const write = (value: number, least: number, most: number) =>
    clean(numberFormat(locale, least, most).format(Object.is(value, -0) ? 0 : value));
  const number = (value: number, decimals = 0) => write(value, 0, decimals);
  const date = (instant: string | Date) => clock(instant).date;
  const time = (instant: string | Date) => clock(instant).time;
  return {
    number,
    fixed: (value, decimals) => write(value, decimals, decimals),
    share: (share) => percentText(write(share * 100, 1, 1), language),
    percent: (share, decimals = 0) => percentText(number(share * 100, decimals), language),
    change: (share) => signed(share, percentText(number(share * 100), language)),
    day: (day, withYear = false) => dayText(day, locale, withYear),
    date,
    time,
    dateTime: (instant) => `${date(instant)} ${time(instant)}`,
    week: ({ week }) => `${language === "sv" ? "v." : "w."}${NO_BREAK_SPACE}${week}`,
  };
}

/** Which ISO week does a calendar date YYYY-MM-DD lie in? */
export function weekOfDate(date: string): IsoWeek {
  return isoWeekOfDay(dayOfDate(date));
}

/** Which calendar date is it at an instant in a time zone? */
export function dateInZone(instant: Date, timeZone: string): string {
  return zonedFields(timeZone)(instant).date;
}

/** Which calendar date lies a number of days after another? */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayOfDate(date) + days);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, least: number, most: number): Intl.NumberFormat {
  const key = `${locale}/${least}/${most}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
  numberFormats.set(key, made);
  return made;
}

function clean(text: string): string {
  return text.replace("-", MINUS).replaceAll(/[\u202f ]/g, NO_BREAK_SPACE);
}

function percentText(number: string, language: Language): string {
  return language === "sv" ? `${number}${NO_BREAK_SPACE}%` : `${number}%`;
}

function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : text;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

// Making a format costs far more than using it, and a list of shifts uses it a hundred times.
function dayFormat(locale: string, withYear: boolean): Intl.DateTimeFormat {
  const key = `${locale}/${withYear}`;
  const known = dayFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    ...(withYear ? { year: "numeric" } : {}),
    timeZone: "UTC",
  });
  dayFormats.set(key, made);
  return made;
}

function dayText(date: string, locale: string, withYear: boolean): string {
  const text = dayFormat(locale, withYear).format(new Date(`${date}T00:00:00Z`));
  return text.replaceAll(".", "").replace(",", "");
}

const zonedFormats = new Map<string, Intl.DateTimeFormat>();

function zonedFormat(timeZone: string): Intl.DateTimeFormat {
  const known = zonedFormats.get(timeZone);
  if (known) return known;
  // Swedish writes ISO dates, which is what the interface shows in every language.
  const made = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
  zonedFormats.set(timeZone, made);
  return made;
}

function zonedFields(timeZone: string): (instant: string | Date) => { date: string; time: string } {
  const format = zonedFormat(timeZone);
  return (instant) => {
    const [date = "", time = ""] = format.format(new Date(instant)).split(" ");
    return { date, time };
  };
}
