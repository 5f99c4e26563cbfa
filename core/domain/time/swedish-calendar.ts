import { CALENDAR_KINDS, type CalendarKind } from "./calendar-kind.ts";
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

/** Which kinds of days does the calendar know where clocks keep this time? School breaks are the municipality's own. */
export function calendarKindsOf(timeZone: string): readonly CalendarKind[] {
  return hasSwedishDays(timeZone) ? CALENDAR_KINDS : ["school_break"];
}

/** Days that matter to how the figures are read. Dates as YYYY-MM-DD, both included. */
export interface CalendarMark {
  readonly kind: CalendarKind;
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

/** Which days touch a period where clocks keep this time: the Swedish ones in Sweden, school breaks anywhere? */
export function localCalendar(question: CalendarQuestion, timeZone: string): CalendarMark[] {
  const kinds = new Set(calendarKindsOf(timeZone));
  return swedishCalendar(question).filter(({ kind }) => kinds.has(kind));
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
