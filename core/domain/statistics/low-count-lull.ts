import { type AlarmSettings, atLeast, quietWeek } from "./low-count-alarm.ts";

/** What a week says beside its own history, seen from below. */
export interface WeekLull {
  /** The largest count that is fewer than its history explains; null where not even none is. */
  readonly lullTo: number | null;
  readonly isLull: boolean;
}

/**
 * Has it become quieter: which weeks have fewer events than their own history explains? The other side of
 * `lowCountAlarm`, with the same counts, settings and answers by week; here `falseAlarmRate` is the promised share
 * of ordinary weeks that are called too quiet. Null hypothesis: the week comes from the same Poisson distribution
 * as its baseline; one-sided, downwards, exact given the sum of all weeks compared, and widened by `dispersion`.
 * Where a week expects fewer than about five events none at all is no surprise, and nothing is said. A source that
 * has stopped to report looks the same: see how it reported. Throws RangeError as `lowCountAlarm` does.
 * Przyborowski & Wilenski 1940, doi:10.1093/biomet/31.3-4.313.
 */
export function lowCountLull(counts: ArrayLike<number>, settings: AlarmSettings): (WeekLull | null)[] {
  const { falseAlarmRate, baselineWeeks = 26, guardWeeks = 4, dispersion = 1 } = settings;
  return Array.from(counts, (count, week): WeekLull | null => {
    const end = week - guardWeeks;
    if (end < baselineWeeks) return null;
    let baseline = 0;
    for (let earlier = end - baselineWeeks; earlier < end; earlier++) baseline += counts[earlier] ?? NaN;
    const lullTo =
      baseline === 0 ? null : largestBelow(baseline, { baselineWeeks, dispersion, falseAlarmRate });
    return { lullTo, isLull: lullTo !== null && count <= lullTo };
  });
}

interface Bound {
  readonly baselineWeeks: number;
  readonly dispersion: number;
  readonly falseAlarmRate: number;
}

// Without the one more that the upper tail takes: so the lower one is the binomial one given the sum.
function largestBelow(baseline: number, { baselineWeeks, dispersion, falseAlarmRate }: Bound): number | null {
  const ordinary = quietWeek(baseline, baselineWeeks, dispersion);
  const atMost = (count: number) => 1 - atLeast(ordinary, count + 1);
  let largest: number | null = null;
  for (let count = 0; atMost(count) <= falseAlarmRate; count++) largest = count;
  return largest;
}
