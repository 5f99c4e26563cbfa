import { isoWeekday } from "../time/local-day.ts";
import { type ClockDraw, monthOfDay } from "./example-clock.ts";
import type { ExamplePeriod } from "./example-period.ts";
import { PLANTED } from "./planted.ts";

/** A drawn event before it is kept: what, when and at which named place. */
export interface Candidate extends ClockDraw {
  readonly categoryKey: string;
  readonly groupKey: string;
  /** Null away from named places. */
  readonly siteName: string | null;
  readonly siteKind: string | null;
  readonly isIndoors: boolean;
}

/** No candidate is more likely than this; one is kept with its likelihood divided by it. */
export const HIGHEST_LIKELIHOOD = 4.5;

const WALPURGIS_FACTOR = 2.6;
const SCHOOL_BREAK_FACTOR = 0.12;

/** How likely is a candidate to be kept, compared with an ordinary one? Where the planted truths come in. */
export function likelihoodOf(candidate: Candidate, period: ExamplePeriod): number {
  const factor =
    paydayFactor(candidate, period) *
    bathingFactor(candidate) *
    measureFactor(candidate, period) *
    schoolFactor(candidate, period) *
    walpurgisFactor(candidate, period);
  return Math.min(HIGHEST_LIKELIHOOD, factor);
}

function paydayFactor(candidate: Candidate, period: ExamplePeriod): number {
  const { place, categories, fromHour, toHour, factor } = PLANTED.paydayWeekend;
  const isNight = isFridayOrSaturday(candidate.day) && candidate.hour >= fromHour && candidate.hour < toHour;
  const isConcerned = candidate.siteName === place && categories.some((key) => key === candidate.categoryKey);
  return isConcerned && isNight && period.isPaydayWeekend(candidate.day) ? factor : 1;
}

function bathingFactor(candidate: Candidate): number {
  const { place, months, fromHour, toHour, inSeasonFactor, offSeasonFactor } = PLANTED.bathingSeason;
  if (candidate.siteName !== place) return 1;
  const isInSeason = months.some((month) => month === monthOfDay(candidate.day));
  return isInSeason && candidate.hour >= fromHour && candidate.hour < toHour
    ? inSeasonFactor
    : offSeasonFactor;
}

function measureFactor(candidate: Candidate, period: ExamplePeriod): number {
  for (const measure of [PLANTED.effectiveMeasure, PLANTED.ineffectiveMeasure]) {
    const isStarted = candidate.day >= period.today - measure.startWeeksAgo * 7;
    const isConcerned =
      candidate.siteName === measure.place && measure.groups.some((key) => key === candidate.groupKey);
    if (isConcerned && isStarted && !candidate.isIndoors) return measure.remaining;
  }
  return 1;
}

function schoolFactor(candidate: Candidate, period: ExamplePeriod): number {
  return candidate.siteKind === "skola" && period.isSchoolBreak(candidate.day) ? SCHOOL_BREAK_FACTOR : 1;
}

function walpurgisFactor(candidate: Candidate, period: ExamplePeriod): number {
  return period.isWalpurgis(candidate.day) && candidate.groupKey === "disorder" ? WALPURGIS_FACTOR : 1;
}

function isFridayOrSaturday(day: number): boolean {
  return isoWeekday(day) === 5 || isoWeekday(day) === 6;
}
