import { incompleteBeta } from "./incomplete-beta.ts";

/** How a weekly series is watched. */
export interface AlarmSettings {
  /** The promised share of quiet weeks that alarm all the same, above 0 and below 1: 0.01 is one in a hundred. */
  readonly falseAlarmRate: number;
  /** How many weeks a week is compared with; 26 unless given. */
  readonly baselineWeeks?: number;
  /** How many weeks just before it are left out of that, so that a flare does not hide itself; 4 unless given. */
  readonly guardWeeks?: number;
  /** Variance divided by mean of quiet weeks, 1 (Poisson) or more; 1 unless given. See `weeklyDispersion`. */
  readonly dispersion?: number;
}

/** What a week says beside its own history. */
export interface WeekAlarm {
  /** The mean of the weeks it is compared with. */
  expected: number;
  /** The smallest count that alarms. */
  alarmFrom: number;
  /** How often chance gives the week's count or more. */
  p: number;
  isAlarm: boolean;
  /** How often a quiet week alarms here: at most the promised rate, less where counts are small. */
  falseAlarmProbability: number;
}

/**
 * Is something new flaring up: which weeks have more events than their own history explains? `counts[w]`:
 * events in week w, whole numbers, oldest first, no week missing, no unfinished one. Null hypothesis: the week
 * comes from the same Poisson distribution as its `baselineWeeks`; one-sided, upwards. Returns one answer for
 * each week, null for those without a whole baseline. Throws RangeError for other counts or settings.
 *
 * Exact: given the sum of all weeks compared, the newest holds a binomial share of it, so the promised rate
 * holds at any mean, also far below one a week, and the uncertainty of the baseline is in it. That is a
 * negative binomial bound, and with `dispersion` above 1 it is widened to that variance: then the rate holds
 * nearly, in simulations at means from 0.3 to 10 and dispersions up to 3 within a quarter of it.
 * Not to be trusted where the season or a growing trend makes the baseline too low, or where reporting
 * changed. Of many series some alarm by chance: see `lowCountAlarmList`.
 * Przyborowski & Wilenski 1940, doi:10.1093/biomet/31.3-4.313; moving baseline with a gap after EARS,
 * Hutwagner et al. 2003, doi:10.1007/pl00022319.
 */
export function lowCountAlarm(counts: ArrayLike<number>, settings: AlarmSettings): (WeekAlarm | null)[] {
  return Array.from(counts, (_count, week) => weekAlarm(counts, week, settings));
}

/** What does one week of a series say, counted from 0 and judged as by `lowCountAlarm`? */
export function weekAlarm(
  counts: ArrayLike<number>,
  week: number,
  settings: AlarmSettings,
): WeekAlarm | null {
  requireSettings(settings);
  const { falseAlarmRate, baselineWeeks = 26, guardWeeks = 4, dispersion = 1 } = settings;
  const end = week - guardWeeks;
  if (end < baselineWeeks) return null;
  let baseline = 0;
  for (let earlier = end - baselineWeeks; earlier < end; earlier++) baseline += wholeCount(counts, earlier);
  const count = wholeCount(counts, week);
  // One event more: with it a Poisson week's upper tail is the binomial one given the sum, exactly.
  const quiet = quietWeek(baseline + 1, baselineWeeks, dispersion);
  const alarmFrom = firstBelow(quiet, falseAlarmRate);
  return {
    expected: baseline / baselineWeeks,
    alarmFrom,
    p: atLeast(quiet, count),
    isAlarm: count >= alarmFrom,
    falseAlarmProbability: atLeast(quiet, alarmFrom),
  };
}

/** What a quiet week may have: a negative binomial distribution. */
export interface QuietWeek {
  readonly size: number;
  readonly share: number;
}

/** How is a quiet week spread, known from so many events in so many weeks before it, at a variance to mean? */
export function quietWeek(events: number, weeks: number, dispersion: number): QuietWeek {
  const mean = events / weeks;
  const varianceToMean = dispersion * (1 + 1 / weeks);
  return { size: mean / (varianceToMean - 1), share: 1 - 1 / varianceToMean };
}

/** How often does a quiet week have `count` events or more? */
export function atLeast({ size, share }: QuietWeek, count: number): number {
  return count === 0 ? 1 : incompleteBeta(share, count, size);
}

function firstBelow(quiet: QuietWeek, rate: number): number {
  let high = 1;
  while (atLeast(quiet, high) > rate) high *= 2;
  let low = high >> 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (atLeast(quiet, middle) > rate) low = middle;
    else high = middle;
  }
  return high;
}

function wholeCount(counts: ArrayLike<number>, week: number): number {
  const count = counts[week];
  if (count !== undefined && Number.isSafeInteger(count) && count >= 0) return count;
  throw new RangeError(`The count of week ${week} must be a whole number of 0 or more, not ${count}.`);
}

function requireSettings(settings: AlarmSettings): void {
  const { falseAlarmRate, baselineWeeks = 26, guardWeeks = 4, dispersion = 1 } = settings;
  if (!(falseAlarmRate > 0 && falseAlarmRate < 1))
    throw new RangeError(`The rate of false alarms must lie between 0 and 1, not at ${falseAlarmRate}.`);
  if (!(Number.isSafeInteger(baselineWeeks) && baselineWeeks >= 1))
    throw new RangeError(`A baseline needs 1 week or more, not ${baselineWeeks}.`);
  if (!(Number.isSafeInteger(guardWeeks) && guardWeeks >= 0))
    throw new RangeError(`The weeks left out must be 0 or more, not ${guardWeeks}.`);
  if (!(dispersion >= 1 && Number.isFinite(dispersion)))
    throw new RangeError(`The dispersion must be 1 or more, not ${dispersion}.`);
}
