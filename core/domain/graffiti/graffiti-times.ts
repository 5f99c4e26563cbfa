import {
  adviseRounds,
  intervalRhythm,
  type IntervalRhythm,
  type RoundAdvice,
} from "../statistics/interval-rhythm.ts";
import { medianDuration } from "../statistics/median-duration.ts";
import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";
import { type EventTime, spreadEvent, UNITS_PER_EVENT } from "../time/event-weight.ts";
import type { GraffitiKind } from "./graffiti-kind.ts";

/** One report of graffiti: from when the surface was last seen clean to when it was found. */
export interface GraffitiReport extends EventTime {
  readonly kind: GraffitiKind;
  /** Local date it was found, in days since 1970-01-01. */
  readonly foundDay: number;
  /** Local date it was cleaned away; null while it is there. */
  readonly removedDay: number | null;
  readonly isReportedToPolice: boolean;
}

/** What can be said of when some graffiti was made, and of how long it stays. */
export interface GraffitiTimes {
  readonly reports: number;
  readonly medianHours: number | null;
  /** Weights by hour of the week, and the part of them whose time is not known to the hour. */
  readonly week: Float64Array;
  readonly uncertain: Float64Array;
  readonly hour: IntervalRhythm;
  readonly weekday: IntervalRhythm;
  /** Rounds that would tell; null where it is told already, or nothing is found. */
  readonly hourAdvice: RoundAdvice | null;
  readonly weekdayAdvice: RoundAdvice | null;
  readonly reportedToPolice: number;
  readonly stillThere: number;
  /** Days until half is cleaned away, what is still there included. */
  readonly medianDaysToClean: number | null;
}

interface TimesQuestion {
  readonly timeZone: string;
  /** Today, in days since 1970-01-01: how long what is still there has stood. */
  readonly today: number;
  /** How many weeks the reports were gathered over. */
  readonly weeks: number;
}

const HOUR_MS = 3_600_000;

/** When was graffiti made, as far as its intervals tell, and how soon is it gone? */
export function graffitiTimes(
  reports: readonly GraffitiReport[],
  { timeZone, today, weeks }: TimesQuestion,
): GraffitiTimes {
  const week = new Float64Array(WEEK_HOURS);
  const uncertain = new Float64Array(WEEK_HOURS);
  const weights = reports.map((report) => {
    const { weekhours, units, grade } = spreadEvent(report, timeZone);
    const own = new Float64Array(WEEK_HOURS);
    weekhours.forEach((hour, at) => {
      const weight = (units[at] ?? 0) / UNITS_PER_EVENT;
      own[hour] = weight;
      week[hour] = (week[hour] ?? 0) + weight;
      if (grade !== "known") uncertain[hour] = (uncertain[hour] ?? 0) + weight;
    });
    return own;
  });
  const hour = intervalRhythm(weights, "day");
  const weekday = intervalRhythm(weights, "week");
  const perWeek = weeks > 0 ? reports.length / weeks : 0;
  return {
    reports: reports.length,
    medianHours: medianHoursOf(reports),
    week,
    uncertain,
    hour,
    weekday,
    hourAdvice: hour.canTell ? null : adviseRounds(perWeek, "day"),
    weekdayAdvice: weekday.canTell ? null : adviseRounds(perWeek, "week"),
    reportedToPolice: reports.filter(({ isReportedToPolice }) => isReportedToPolice).length,
    stillThere: reports.filter(({ removedDay }) => removedDay === null).length,
    medianDaysToClean: medianDuration(
      reports.map(({ foundDay, removedDay }) => ({
        length: Math.max(0, (removedDay ?? today) - foundDay),
        isOver: removedDay !== null,
      })),
    ),
  };
}

// A date without a clock is a day; a report without a time of when it was clean tells of no interval.
function medianHoursOf(reports: readonly GraffitiReport[]): number | null {
  const lengths = reports
    .flatMap(({ fromMs, toMs, isDateOnly }) => {
      if (isDateOnly) return [24];
      return toMs === null ? [] : [(toMs - fromMs) / HOUR_MS];
    })
    .toSorted((a, b) => a - b);
  const middle = lengths.length / 2;
  if (lengths.length === 0) return null;
  return ((lengths[Math.ceil(middle) - 1] ?? 0) + (lengths[Math.floor(middle)] ?? 0)) / 2;
}
