import { matrixPosition } from "#core/domain/time/week-matrix.ts";
import type { WeekMatrix } from "../selection/selection-answers.ts";

export const MATRIX_STEPS = 6;

/** One hour of the week as it is drawn. */
export interface MatrixCell {
  readonly weekhour: number;
  readonly night: number;
  readonly slot: number;
  readonly count: number;
  /** 0–5, equally wide from nothing to the busiest hour. */
  readonly step: number;
  /** More than half of the weight has an uncertain or unknown time. */
  readonly isUncertain: boolean;
}

/** What is drawn for each hour of the week, 0 = Monday 00 first? */
export function matrixCells({ counts, uncertain }: WeekMatrix): MatrixCell[] {
  const busiest = Math.max(...counts);
  return Array.from(counts, (count, weekhour) => ({
    weekhour,
    ...matrixPosition(weekhour),
    count,
    step: busiest > 0 ? Math.min(MATRIX_STEPS - 1, Math.floor((count / busiest) * MATRIX_STEPS)) : 0,
    isUncertain: count > 0 && (uncertain[weekhour] ?? 0) > count / 2,
  }));
}

/** The busiest hour of the week, where a brush begins; Friday 20 when nothing has happened. */
export function busiestHour(counts: ArrayLike<number>): number {
  let busiest = 4 * 24 + 20;
  for (let hour = 0; hour < counts.length; hour++) {
    if ((counts[hour] ?? 0) > (counts[busiest] ?? 0)) busiest = hour;
  }
  return busiest;
}
