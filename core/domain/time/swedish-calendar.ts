import { dateOfDay, dayOfDate, yearOfDay } from "./local-day.ts";
import { paydayWeekend } from "./payday.ts";
import {
  type NamedDay,
  swedishHolidayEves,
  swedishPublicHolidays,
  walpurgisNight,
} from "./swedish-holiday.ts";

/** Do Swedish holidays and pay days say anything where clocks keep this time? Elsewhere they would be wrong. */
export function hasSwedishDays(timeZone: string): boolean {
  return timeZone === "Europe/Stockholm";
}

/** Days that matter to how the figures are read. Dates as YYYY-MM-DD, both included. */
export interface CalendarMark {
  readonly kind: "holiday" | "valborg" | "payday_weekend" | "school_break";
  readonly nameSv: string;
  readonly nameEn: string;
  readonly first: string;
  readonly last: string;
}

export type SchoolBreak = Omit<CalendarMark, "kind">;

export interface CalendarQuestion {
  /** First date, included. */
  readonly from: string;
  /** Last date, excluded. */
  readonly to: string;
  /** Each municipality sets its own. */
  readonly schoolBreaks: readonly SchoolBreak[];
}

/**
 * Which public holidays (with the three free eves), Walpurgis Nights, pay day weekends and school
 * breaks touch a period in Sweden, in order of their first day?
 */
export function swedishCalendar({ from, to, schoolBreaks }: CalendarQuestion): CalendarMark[] {
  const firstDay = dayOfDate(from);
  const endDay = dayOfDate(to);
  return yearsOf(firstDay, endDay)
    .flatMap(marksOfYear)
    .concat(schoolBreaks.map((schoolBreak) => ({ kind: "school_break", ...schoolBreak })))
    .filter((mark) => dayOfDate(mark.first) < endDay && dayOfDate(mark.last) >= firstDay)
    .sort((a, b) => dayOfDate(a.first) - dayOfDate(b.first) || dayOfDate(a.last) - dayOfDate(b.last));
}

function yearsOf(firstDay: number, endDay: number): number[] {
  const first = yearOfDay(firstDay);
  return Array.from({ length: Math.max(0, yearOfDay(endDay) - first + 1) }, (_, index) => first + index);
}

function marksOfYear(year: number): CalendarMark[] {
  const holidays = [...swedishPublicHolidays(year), ...swedishHolidayEves(year)];
  return [
    ...holidays.map((holiday) => markOfDay("holiday", holiday)),
    markOfDay("valborg", walpurgisNight(year)),
    ...Array.from({ length: 12 }, (_, index) => markOfPaydayWeekend(year, index + 1)),
  ];
}

function markOfDay(kind: CalendarMark["kind"], { day, nameSv, nameEn }: NamedDay): CalendarMark {
  return { kind, nameSv, nameEn, first: dateOfDay(day), last: dateOfDay(day) };
}

function markOfPaydayWeekend(year: number, month: number): CalendarMark {
  const { firstDay, lastDay } = paydayWeekend(year, month);
  return {
    kind: "payday_weekend",
    nameSv: "Löningshelg",
    nameEn: "Pay day weekend",
    first: dateOfDay(firstDay),
    last: dateOfDay(lastDay),
  };
}
