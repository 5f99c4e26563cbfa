import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { weekAlarm, type AlarmSettings, type WeekAlarm } from "./low-count-alarm.ts";

/** The newest week of one of many series. */
export interface ListedAlarm extends WeekAlarm {
  /** p, adjusted for all series: of those at q or below, a share of q at most is expected to be chance. */
  adjustedP: number;
}

/** What the newest week says in each of many series, and what chance alone would say. */
export interface AlarmList {
  /** In the order of the series; null for one without a whole baseline. */
  weeks: (ListedAlarm | null)[];
  /** How many series could be judged. */
  judged: number;
  alarms: number;
  /** How many alarms are expected when nothing happens anywhere; at most `judged` × the promised rate. */
  expectedFalseAlarms: number;
}

/**
 * Where is something new flaring up this week, and how many of the alarms may be false? `series[s]`: the weekly
 * counts of one place and category as in `lowCountAlarm`, oldest first, each ending with the same, finished
 * week. Judges that week in every series, one-sided, and adjusts p over all of them. Throws RangeError as
 * `lowCountAlarm` does. The expected number of false alarms takes the series as quiet; it stands whether or
 * not they depend on each other, but with places that overlap false alarms come in groups.
 * Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x; otherwise as `lowCountAlarm`.
 */
export function lowCountAlarmList(series: readonly ArrayLike<number>[], settings: AlarmSettings): AlarmList {
  const newest = series.map((counts) => weekAlarm(counts, counts.length - 1, settings));
  const judged = newest.filter((week) => week !== null);
  const adjusted = benjaminiHochberg(judged.map(({ p }) => p));
  let next = 0;
  return {
    weeks: newest.map((week) => (week === null ? null : { ...week, adjustedP: adjusted[next++] ?? NaN })),
    judged: judged.length,
    alarms: judged.filter(({ isAlarm }) => isAlarm).length,
    expectedFalseAlarms: judged.reduce((sum, week) => sum + week.falseAlarmProbability, 0),
  };
}
