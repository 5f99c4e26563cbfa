import type { AggregateRow, Aggregates } from "#core/contract/aggregate.ts";
import type { CubeReply } from "../../../api/cube/answer-from-cube.ts";
import type { ElevatedIds } from "../../../api/cube/elevated-ids.ts";
import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";
import type { ViewState } from "../../../state/view-state.ts";

/** Counts by hexagon, and what of the selection has none. */
export interface CellCounts {
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
  /** Source rows, unweighted. */
  readonly rows: number;
  readonly withoutCell: number;
  readonly withoutClock: number;
  /** Numbers that are too small for the role to see. */
  readonly suppressed: number;
}

/** Counts by hour of the week, 0 = Monday 00, whatever hours are chosen. */
export interface WeekMatrix {
  readonly counts: Float64Array;
  /** The part of each count whose time is uncertain or unknown. */
  readonly uncertain: Float64Array;
  /** Counts of all hours. */
  readonly total: number;
  /** Events with a date but no clock time: in no hour. */
  readonly withoutClock: number;
}

/** The elevated cells and what was counted to find them. */
export interface ElevatedCounts extends ElevatedIds {
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
}

/** Which hexagons does an answer by cell call elevated? Null where it does not tell. */
export function elevatedCounts({ rows, total, elevated }: CubeReply): ElevatedCounts | null {
  return elevated ? { ...elevated, total, counts: countBy(rows, (row) => row.cell) } : null;
}

/** What is known by hexagon from an answer by cell? */
export function cellCounts(answer: Aggregates): CellCounts {
  const { rows, total, events, withoutCell, withoutClock, suppressed } = answer;
  return {
    counts: countBy(rows, (row) => row.cell),
    total,
    rows: events,
    withoutCell,
    withoutClock,
    suppressed,
  };
}

/** What is known by hour of the week from an answer by weekhour? */
export function weekMatrix({ rows, total, withoutClock }: Aggregates): WeekMatrix {
  const counts = new Float64Array(WEEK_HOURS);
  const uncertain = new Float64Array(WEEK_HOURS);
  for (const { weekhour, count, uncertain: part = 0 } of rows) {
    if (weekhour === undefined) continue;
    counts[weekhour] = count;
    uncertain[weekhour] = part;
  }
  return { counts, uncertain, total, withoutClock };
}

/** Which count has each key? Rows without the key are left out. */
export function countBy<K>(
  rows: readonly AggregateRow[],
  keyOf: (row: AggregateRow) => K | null | undefined,
): Map<K, number> {
  const counts = new Map<K, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null && key !== undefined) counts.set(key, (counts.get(key) ?? 0) + row.count);
  }
  return counts;
}

/** Which hours of the week does a view choose, by hours of the week, weekdays and clock hours together? */
export function chosenHours({ weekhour, weekday, hour }: ViewState): number[] {
  const inWeek = new Set(weekhour);
  return Array.from({ length: WEEK_HOURS }, (_, at) => at).filter(
    (at) =>
      (weekhour.length === 0 || inWeek.has(at)) &&
      (weekday.length === 0 || weekday.includes(Math.floor(at / 24) + 1)) &&
      (hour.length === 0 || hour.includes(at % 24)),
  );
}

/** How much of the matrix lies in some hours, and how much of that is uncertain? */
export function sumOfHours({ counts, uncertain }: WeekMatrix, hours: readonly number[]) {
  let count = 0;
  let uncertainCount = 0;
  for (const hour of hours) {
    count += counts[hour] ?? 0;
    uncertainCount += uncertain[hour] ?? 0;
  }
  return { count, uncertain: uncertainCount };
}

/**
 * Which part of the selection, 0–1, has an uncertain or unknown time? Events without a clock time count
 * as uncertain as long as all hours are chosen. Null when there is nothing in the selection.
 */
export function uncertainShare(matrix: WeekMatrix, hours: readonly number[]): number | null {
  const { count, uncertain } = sumOfHours(matrix, hours);
  const withoutClock = hours.length === WEEK_HOURS ? matrix.withoutClock : 0;
  const total = count + withoutClock;
  return total > 0 ? (uncertain + withoutClock) / total : null;
}

/** How many events have one of the chosen categories, groups standing for all below? None chosen: all. */
export function sumOfCategories(
  counts: ReadonlyMap<string, number>,
  groupOf: ReadonlyMap<string, string>,
  chosen: readonly string[],
): number {
  let sum = 0;
  for (const [key, count] of counts) {
    if (chosen.length === 0 || chosen.includes(key) || chosen.includes(groupOf.get(key) ?? key)) sum += count;
  }
  return sum;
}
