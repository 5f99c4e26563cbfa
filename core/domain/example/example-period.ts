import { dayOfDate, dayOfYearMonthDay } from "../time/local-day.ts";
import { paydayWeekend } from "../time/payday.ts";
import { walpurgisNight } from "../time/swedish-holiday.ts";
import type { ExampleInput } from "./example-input.ts";

/** The days example data run over, and those among them that are out of the ordinary. */
export interface ExamplePeriod {
  readonly firstDay: number;
  readonly today: number;
  isPaydayWeekend(day: number): boolean;
  isWalpurgis(day: number): boolean;
  isSchoolBreak(day: number): boolean;
}

/** Which days do example data run over? From `settings.years` before `today` up to it. */
export function examplePeriod({ today, settings, schoolBreaks }: ExampleInput): ExamplePeriod {
  const lastDay = dayOfDate(today);
  const [year = 0, month = 1, dayOfMonth = 1] = today.split("-").map(Number);
  const firstDay = dayOfYearMonthDay(year - settings.years, month, dayOfMonth);
  const paydayNights = new Set<number>();
  const walpurgisNights = new Set<number>();
  for (let current = year - settings.years; current <= year; current++) {
    walpurgisNights.add(walpurgisNight(current).day);
    for (let of = 1; of <= 12; of++) {
      const weekend = paydayWeekend(current, of);
      for (let day = weekend.firstDay; day <= weekend.lastDay; day++) paydayNights.add(day);
    }
  }
  const breaks = schoolBreaks.map(({ first, last }) => [dayOfDate(first), dayOfDate(last)] as const);
  return {
    firstDay,
    today: lastDay,
    isPaydayWeekend: (day) => paydayNights.has(day),
    isWalpurgis: (day) => walpurgisNights.has(day),
    isSchoolBreak: (day) => breaks.some(([first, last]) => day >= first && day <= last),
  };
}
