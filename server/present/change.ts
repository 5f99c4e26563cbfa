import type { z } from "zod";
import type { changeSchema, periodSchema, ratioSchema } from "#core/contract/analysis.ts";
import type { RateRatio } from "#core/domain/statistics/rate-ratio.ts";
import type { Change } from "#core/domain/targets/change.ts";
import type { ComparedPeriods, DayPeriod } from "#core/domain/time/compared-period.ts";
import { dateOfDay } from "#core/domain/time/local-day.ts";

/** A number as JSON can hold it: null for one that has no bound or no meaning. */
export function finiteOrNull(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

/** A ratio of rates as it leaves the server. */
export function presentRatio({ ratio, low, high }: RateRatio): z.output<typeof ratioSchema> {
  return { ratio: finiteOrNull(ratio), low: finiteOrNull(low), high: finiteOrNull(high) };
}

/** A change as it leaves the server. */
export function presentChange(change: Change): z.output<typeof changeSchema> {
  const { now, nowDays, before, beforeDays, verdict } = change;
  return { now, nowDays, before, beforeDays, verdict, ...presentRatio(change) };
}

/** Compared periods as dates. */
export function presentCompared({ now, before }: ComparedPeriods) {
  return { now: presentPeriod(now), before: presentPeriod(before) };
}

function presentPeriod({ fromDay, toDay }: DayPeriod): z.output<typeof periodSchema> {
  return { from: dateOfDay(fromDay), to: dateOfDay(toDay) };
}
