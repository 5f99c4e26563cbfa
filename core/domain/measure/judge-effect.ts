import {
  type BeforeAfter,
  weightedDisplacementDifference,
} from "../evaluation/weighted-displacement-difference.ts";
import { isoWeekOfDay, mondayOfDay, mondayOfWeek, sameWeekLastYear } from "../time/iso-week.ts";

/** Whole weeks of a measure and the same ISO weeks a year before, in days since 1970-01-01, `toDay` exclusive. */
export interface EffectWeeks {
  readonly weeks: number;
  readonly fromDay: number;
  readonly toDay: number;
  readonly beforeFromDay: number;
  readonly beforeToDay: number;
}

/**
 * Which weeks tell of a measure? From the first Monday on or after its start to the last Monday at or before today
 * or its end, at most 52, and as many from the same ISO week last year. Days since 1970-01-01.
 */
export function effectWeeks(startDay: number, endDay: number | null, today: number): EffectWeeks {
  const fromDay = mondayOfDay(startDay + 6);
  const lastDay = Math.min(today, endDay === null ? today : endDay + 1);
  const weeks = Math.max(0, Math.min(52, (mondayOfDay(lastDay) - fromDay) / 7));
  const beforeFromDay = mondayOfWeek(sameWeekLastYear(isoWeekOfDay(fromDay)));
  const days = weeks * 7;
  return {
    weeks,
    fromDay,
    toDay: fromDay + days,
    beforeFromDay,
    beforeToDay: Math.min(beforeFromDay + days, fromDay),
  };
}

/** What can be said of a measure's effect, in events. */
export interface EffectEstimate {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** At the place, had it gone as in the comparison. */
  readonly expected: number;
  readonly verdict: "fewer" | "more" | "unclear";
}

/** Fewer events than this, before and after together, tell nothing. */
const LEAST_EVENTS = 20;

/**
 * Did fewer things happen than expected? Weighted displacement difference against the comparison, what moved to
 * the buffer counted in. Null where there are too few events to tell. "unclear" where the 95 % interval holds 0.
 */
export function judgeEffect(
  treated: BeforeAfter,
  control: BeforeAfter,
  treatedBuffer: BeforeAfter,
): EffectEstimate | null {
  if (treated.before + treated.after < LEAST_EVENTS) return null;
  const { total, low, high } = weightedDisplacementDifference({ treated, control, treatedBuffer });
  const verdict = high < 0 ? "fewer" : low > 0 ? "more" : "unclear";
  const expected = Math.max(0, treated.before + control.after - control.before);
  return { difference: total, low, high, expected, verdict };
}
