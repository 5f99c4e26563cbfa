import { dayOfDate } from "../../../time/local-day.ts";
import type { EarlierSheet, PlaceSheetDraft, SheetDay, SheetPeriod } from "./place-sheet.ts";

/** Events over some days, weighted; `windows` and `restOfAreas` in the draft's order. */
export interface SheetCounts {
  readonly total: number;
  readonly windows: readonly number[];
  readonly outside: number;
  readonly restOfAreas: readonly number[];
}

// Weights are sums of parts of events: what is 5 but for the last digits of a fraction is 5.
const DECIMALS = 1e6;

/**
 * How many events does a draft hold, over the whole period or over those dates of it that `isCounted` keeps?
 * Throws RangeError for a date outside of the period or named twice, a count that is negative or no number,
 * and a day with more or fewer counts than the draft has windows and areas.
 */
export function sheetCounts(
  draft: PlaceSheetDraft,
  isCounted: (date: string) => boolean = () => true,
): SheetCounts {
  requireDays(draft);
  const days = draft.days.filter(({ date }) => isCounted(date));
  const sum = (countOf: (day: SheetDay) => number | undefined) =>
    Math.round(days.reduce((total, day) => total + (countOf(day) ?? 0), 0) * DECIMALS) / DECIMALS;
  const windows = draft.windows.map((_, index) => sum((day) => day.windows[index]));
  const outside = sum((day) => day.outside);
  return {
    total: sum((day) => day.windows.reduce((all, count) => all + count, day.outside)),
    windows,
    outside,
    restOfAreas: draft.areas.map((_, index) => sum((day) => day.restOfAreas[index])),
  };
}

/** Which dates has no earlier sheet of the draft's place spoken of? */
export function isNewDay(
  draft: PlaceSheetDraft,
  earlier: readonly EarlierSheet[],
): (date: string) => boolean {
  const periods = earlier.filter(({ placeId }) => placeId === draft.place.id).map(({ period }) => period);
  return (date) => !periods.some((period) => isInPeriod(date, period));
}

/** How many days does a period have? Throws RangeError when it does not end after it begins. */
export function periodDays({ from, to }: SheetPeriod): number {
  const days = dayOfDate(to) - dayOfDate(from);
  if (days > 0) return days;
  throw new RangeError(`A period must end after it begins, not go from ${from} to ${to}.`);
}

function requireDays({ days, period, windows, areas }: PlaceSheetDraft): void {
  const seen = new Set<string>();
  for (const day of days) {
    dayOfDate(day.date);
    if (seen.has(day.date) || !isInPeriod(day.date, period)) {
      throw new RangeError(`A date of the period was expected, once, not ${day.date}.`);
    }
    seen.add(day.date);
    if (day.windows.length !== windows.length || day.restOfAreas.length !== areas.length) {
      throw new RangeError(`Each day needs a count for every window and area; ${day.date} has others.`);
    }
    for (const count of [...day.windows, day.outside, ...day.restOfAreas]) {
      if (!(count >= 0 && Number.isFinite(count))) {
        throw new RangeError(`A weighted count must be 0 or more, not ${count} (${day.date}).`);
      }
    }
  }
}

function isInPeriod(date: string, { from, to }: SheetPeriod): boolean {
  return from <= date && date < to;
}
