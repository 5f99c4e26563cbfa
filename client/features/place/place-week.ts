import type { Aggregates } from "#core/contract/aggregate.ts";
import { matrixPosition } from "#core/domain/time/week-matrix.ts";
import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";

/** One hour of the week at a place. */
export interface PlaceHour {
  readonly weekhour: number;
  readonly night: number;
  readonly slot: number;
  readonly count: number;
  /** The part of the count whose time is known to no better than more than an hour. */
  readonly uncertain: number;
  /** 0–5, by the busiest hour. */
  readonly step: number;
}

/** The week of a place, hour by hour, with what its rows and columns add up to. */
export interface PlaceWeek {
  readonly hours: readonly PlaceHour[];
  readonly nights: readonly number[];
  readonly slots: readonly number[];
  readonly total: number;
  readonly uncertain: number;
  readonly busiest: number;
}

const STEPS = 6;

/** What does the week of a place look like? `isKnownOnly` leaves out what lies in hours that are not known. */
export function placeWeek(rows: Aggregates["rows"], isKnownOnly: boolean): PlaceWeek {
  const counts = new Float64Array(WEEK_HOURS);
  const uncertain = new Float64Array(WEEK_HOURS);
  for (const row of rows) {
    if (row.weekhour === undefined) continue;
    const unsure = row.uncertain ?? 0;
    counts[row.weekhour] = isKnownOnly ? Math.max(0, row.count - unsure) : row.count;
    uncertain[row.weekhour] = isKnownOnly ? 0 : unsure;
  }
  const busiest = Math.max(...counts);
  const nights = Array.from({ length: 7 }, () => 0);
  const slots = Array.from({ length: 24 }, () => 0);
  const hours = Array.from(counts, (count, weekhour): PlaceHour => {
    const { night, slot } = matrixPosition(weekhour);
    nights[night] = (nights[night] ?? 0) + count;
    slots[slot] = (slots[slot] ?? 0) + count;
    const step = busiest > 0 ? Math.min(STEPS - 1, Math.floor((count / busiest) * STEPS)) : 0;
    return { weekhour, night, slot, count, uncertain: uncertain[weekhour] ?? 0, step };
  });
  const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0);
  return { hours, nights, slots, total: sum(counts), uncertain: sum(uncertain), busiest };
}

/** Which part of the week's events do some hours hold? */
export function shareOfHours({ hours, total }: PlaceWeek, chosen: Iterable<number>): number {
  const isChosen = new Set(chosen);
  const held = hours.reduce((sum, { weekhour, count }) => sum + (isChosen.has(weekhour) ? count : 0), 0);
  return total > 0 ? held / total : 0;
}
