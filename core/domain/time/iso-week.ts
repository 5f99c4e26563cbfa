import { dayOfYearMonthDay, isoWeekday, yearOfDay } from "./local-day.ts";

export interface IsoWeek {
  /** The ISO year: the one the week's Thursday lies in. */
  readonly year: number;
  /** 1–53. */
  readonly week: number;
}

/** In which ISO 8601 week does a day lie? */
export function isoWeekOfDay(day: number): IsoWeek {
  const thursday = mondayOfDay(day) + 3;
  const year = yearOfDay(thursday);
  return { year, week: Math.floor((thursday - dayOfYearMonthDay(year, 1, 1)) / 7) + 1 };
}

/** Which day is the Monday of the week that a day lies in? */
export function mondayOfDay(day: number): number {
  return day - isoWeekday(day) + 1;
}

/** Which day is the Monday of an ISO week? Throws RangeError for a week that the year does not have. */
export function mondayOfWeek({ year, week }: IsoWeek): number {
  if (!Number.isInteger(week) || week < 1 || week > weeksInIsoYear(year)) {
    throw new RangeError(`The ISO year ${year} has no week ${week}.`);
  }
  return firstMonday(year) + (week - 1) * 7;
}

/** How many ISO weeks does a year have, 52 or 53? */
export function weeksInIsoYear(year: number): number {
  return (firstMonday(year + 1) - firstMonday(year)) / 7;
}

/** Which week of the year before is a week compared with? Week 53 takes week 52 where there is no other. */
export function sameWeekLastYear({ year, week }: IsoWeek): IsoWeek {
  return { year: year - 1, week: Math.min(week, weeksInIsoYear(year - 1)) };
}

/** How is a week written as a key, as 2026-W48? */
export function isoWeekKey({ year, week }: IsoWeek): string {
  return `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}`;
}

/** How is a week written in Swedish, as "v. 48"? */
export function isoWeekLabel({ week }: IsoWeek): string {
  return `v.\u00a0${week}`;
}

// 4 January always lies in week 1.
function firstMonday(year: number): number {
  return mondayOfDay(dayOfYearMonthDay(year, 1, 4));
}
