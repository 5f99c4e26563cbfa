import { easterSunday } from "./easter.ts";
import { dayOfYearMonthDay, isoWeekday } from "./local-day.ts";

export interface NamedDay {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly nameSv: string;
  readonly nameEn: string;
}

const SATURDAY = 6;

/**
 * Which days are public holidays in Sweden in a year, in order? As in the act (1989:253), ordinary
 * Sundays left out: the national day from 2005, before it Whit Monday.
 */
export function swedishPublicHolidays(year: number): NamedDay[] {
  const easter = easterSunday(year);
  const holidays = [
    named(dayOfYearMonthDay(year, 1, 1), "Nyårsdagen", "New Year's Day"),
    named(dayOfYearMonthDay(year, 1, 6), "Trettondedag jul", "Epiphany"),
    named(easter - 2, "Långfredagen", "Good Friday"),
    named(easter, "Påskdagen", "Easter Sunday"),
    named(easter + 1, "Annandag påsk", "Easter Monday"),
    named(dayOfYearMonthDay(year, 5, 1), "Första maj", "May Day"),
    named(easter + 39, "Kristi himmelsfärdsdag", "Ascension Day"),
    named(easter + 49, "Pingstdagen", "Whit Sunday"),
    year >= 2005
      ? named(dayOfYearMonthDay(year, 6, 6), "Sveriges nationaldag", "National Day of Sweden")
      : named(easter + 50, "Annandag pingst", "Whit Monday"),
    named(midsummerDay(year), "Midsommardagen", "Midsummer Day"),
    named(allSaintsDay(year), "Alla helgons dag", "All Saints' Day"),
    named(dayOfYearMonthDay(year, 12, 25), "Juldagen", "Christmas Day"),
    named(dayOfYearMonthDay(year, 12, 26), "Annandag jul", "Boxing Day"),
  ];
  return holidays.sort((a, b) => a.day - b.day);
}

/**
 * Which eves are free from work in Sweden in a year, in order? Midsummer Eve, Christmas Eve and New
 * Year's Eve, which 3 a § of the annual leave act (1977:480) equates with Sundays.
 */
export function swedishHolidayEves(year: number): NamedDay[] {
  return [
    named(midsummerDay(year) - 1, "Midsommarafton", "Midsummer Eve"),
    named(dayOfYearMonthDay(year, 12, 24), "Julafton", "Christmas Eve"),
    named(dayOfYearMonthDay(year, 12, 31), "Nyårsafton", "New Year's Eve"),
  ];
}

/** On which day is Walpurgis Night (valborgsmässoafton) in a year? */
export function walpurgisNight(year: number): NamedDay {
  return named(dayOfYearMonthDay(year, 4, 30), "Valborgsmässoafton", "Walpurgis Night");
}

// The Saturday of 20–26 June.
function midsummerDay(year: number): number {
  return saturdayFrom(dayOfYearMonthDay(year, 6, 20));
}

// The Saturday of 31 October – 6 November.
function allSaintsDay(year: number): number {
  return saturdayFrom(dayOfYearMonthDay(year, 10, 31));
}

function saturdayFrom(day: number): number {
  return day + ((SATURDAY - isoWeekday(day) + 7) % 7);
}

function named(day: number, nameSv: string, nameEn: string): NamedDay {
  return { day, nameSv, nameEn };
}
