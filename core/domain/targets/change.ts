import { benjaminiHochberg } from "../statistics/benjamini-hochberg.ts";
import { poissonETest } from "../statistics/poisson-e-test.ts";
import type { RateRatio } from "../statistics/rate-ratio.ts";

/** Whole events of two periods, and how many days each had. */
export interface PeriodCounts {
  readonly now: number;
  readonly nowDays: number;
  readonly before: number;
  readonly beforeDays: number;
}

/** "unclear": it cannot be told from chance. */
export type ChangeVerdict = "more" | "fewer" | "unclear";

/** What has changed, as rates per day. */
export interface Change extends PeriodCounts, RateRatio {
  readonly verdict: ChangeVerdict;
}

/** Of the changes called more or fewer, at most this share is expected to be chance. */
export const CHANGE_CHANCE_SHARE = 0.05;

/**
 * What has changed, in each of many places or categories? Poisson e-test of the two rates, two-sided, corrected
 * by Benjamini–Hochberg over all rows that have an event in either period; the ratio with its exact 95 %
 * interval, which is of the single row. Returns one answer for each row, in order; a row without events is
 * "unclear". Throws RangeError for counts that are not whole or periods without days. Not to be read as an
 * effect of something: places chosen because they were high fall by themselves.
 */
export function changesOf(rows: readonly PeriodCounts[]): Change[] {
  const tests = rows.map(({ now, nowDays, before, beforeDays }) =>
    poissonETest({ x1: now, n1: nowDays, x2: before, n2: beforeDays }),
  );
  const tested = rows.flatMap(({ now, before }, row) => (now + before > 0 ? [row] : []));
  const adjusted = benjaminiHochberg(tested.map((row) => tests[row]?.p ?? 1));
  const isSure = new Set(tested.filter((_row, at) => (adjusted[at] ?? 1) <= CHANGE_CHANCE_SHARE));
  return rows.map((counts, row) => {
    const { ratio = NaN, low = 0, high = Infinity } = tests[row] ?? {};
    const verdict = isSure.has(row) ? (ratio > 1 ? "more" : "fewer") : "unclear";
    return { ...counts, ratio, low, high, verdict };
  });
}
