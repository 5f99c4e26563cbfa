import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { mondayOfDay } from "#core/domain/time/iso-week.ts";
import type { Session } from "#core/contract/session.ts";
import { dateInZone } from "../text/format.ts";
import type { Period } from "./view-state.ts";

export const DEFAULT_WEEKS = 26;

export interface DateRange {
  /** First local date, inclusive; null when open. */
  readonly from: string | null;
  /** Last local date, exclusive; null when open. */
  readonly to: string | null;
}

/** Which date counts as today: the example data's, or the clock's in the municipality? */
export function todayOf(municipality: Session["municipality"], now: Date): string {
  return municipality.exampleToday ?? dateInZone(now, municipality.timeZone);
}

/** Which dates does a period span? By default the last 26 whole ISO weeks before today's week. */
export function resolvePeriod(period: Period, today: string): DateRange {
  switch (period.kind) {
    case "all":
      return { from: null, to: null };
    case "range":
      return { from: period.from, to: period.to };
    case "default": {
      const monday = mondayOfDay(dayOfDate(today));
      return { from: dateOfDay(monday - DEFAULT_WEEKS * 7), to: dateOfDay(monday) };
    }
  }
}

/** Which period lies a number of its own lengths later (or earlier, when negative)? Open ranges stay. */
export function movePeriod({ from, to }: DateRange, steps: number): Period {
  if (from === null || to === null) return { kind: "range", from, to };
  const days = (dayOfDate(to) - dayOfDate(from)) * steps;
  return { kind: "range", from: dateOfDay(dayOfDate(from) + days), to: dateOfDay(dayOfDate(to) + days) };
}
