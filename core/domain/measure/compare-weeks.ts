import { poissonETest } from "../statistics/poisson-e-test.ts";
import { rateRatio } from "../statistics/rate-ratio.ts";

/** Events of one ISO week: now, and of all years before together. */
export interface WeekCounts {
  readonly week: number;
  readonly now: number;
  readonly beforeSum: number;
}

/** Two numbers side by side; null for a bound that is not there. */
export interface Compared {
  readonly now: number;
  /** A year's number before, the mean where there are several years. */
  readonly before: number;
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface ComparedWeeks {
  readonly weeks: readonly (Compared & { readonly week: number })[];
  readonly total: Compared;
  readonly verdict: "fewer" | "more" | "unclear" | "too_few";
}

const FEWEST = 10;
const LIMIT = 0.05;

/**
 * Have some weeks fewer or more events than the same ISO weeks of years before? One test of their sums (the e-test);
 * the single weeks have their exact intervals and no verdict, because of many some are far off by chance. `years`: how
 * many years before are summed. Under ten events in all nothing is said. Throws RangeError for counts that are not
 * whole. It tells what changed, not why: places chosen for being busy fall back by themselves, and other places may
 * have changed alike.
 */
export function compareWeeks(weeks: readonly WeekCounts[], years: number): ComparedWeeks {
  const now = weeks.reduce((sum, week) => sum + week.now, 0);
  const beforeSum = weeks.reduce((sum, week) => sum + week.beforeSum, 0);
  const total = compareCounts(now, beforeSum, years);
  return {
    weeks: weeks.map((one) => ({ week: one.week, ...compareCounts(one.now, one.beforeSum, years) })),
    total,
    verdict: now + beforeSum < FEWEST ? "too_few" : verdictOf(now, beforeSum, years),
  };
}

/** A number beside those of some years before, with the ratio's exact 95 % interval. */
export function compareCounts(now: number, beforeSum: number, years: number): Compared {
  const { ratio, low, high } = rateRatio({ x1: now, n1: 1, x2: beforeSum, n2: years });
  return {
    now,
    before: beforeSum / years,
    ratio: finite(ratio),
    low: now + beforeSum === 0 ? null : finite(low),
    high: finite(high),
  };
}

function verdictOf(now: number, beforeSum: number, years: number): "fewer" | "more" | "unclear" {
  const { p, ratio, low, high } = poissonETest({ x1: now, n1: 1, x2: beforeSum, n2: years });
  if (p >= LIMIT || (low <= 1 && high >= 1)) return "unclear";
  return ratio < 1 ? "fewer" : "more";
}

const finite = (value: number) => (Number.isFinite(value) ? value : null);
