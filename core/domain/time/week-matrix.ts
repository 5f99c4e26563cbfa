import { WEEK_HOURS } from "./elapsed-by-weekhour.ts";
import { weekhourMask } from "./week-hour.ts";

/** The clock hour a day of the matrix begins at, so that a night is whole and belongs to the day it begins. */
export const DAY_BREAK_HOUR = 6;

/** A place in the 7 × 24 matrix: `night` 0 = the day and night that begin Monday 06, `slot` 0 = 06–07 … 23 = 05–06. */
export interface MatrixPosition {
  readonly night: number;
  readonly slot: number;
}

/** Where in the matrix does an hour of the week lie? Sunday 03 is hour 147 and lies in Saturday's row. */
export function matrixPosition(weekhour: number): MatrixPosition {
  const sinceBreak = (weekhour - DAY_BREAK_HOUR + WEEK_HOURS) % WEEK_HOURS;
  return { night: Math.floor(sinceBreak / 24), slot: sinceBreak % 24 };
}

/** Which hour of the week lies at a place of the matrix? */
export function weekhourAt({ night, slot }: MatrixPosition): number {
  return (night * 24 + slot + DAY_BREAK_HOUR) % WEEK_HOURS;
}

/** Which clock hour, 0–23, does a slot of the matrix begin at? */
export function clockHourOfSlot(slot: number): number {
  return (slot + DAY_BREAK_HOUR) % 24;
}

/** Which hours of the week stand in the matrix, row by row: 168, the first being Monday 06? */
export function weekhoursInMatrixOrder(): number[] {
  return Array.from({ length: WEEK_HOURS }, (_, index) =>
    weekhourAt({ night: Math.floor(index / 24), slot: index % 24 }),
  );
}

/** Which hours of the week lie in the rectangle between two corners of the matrix, both included? Ascending. */
export function weekhoursInRectangle(a: MatrixPosition, b: MatrixPosition): number[] {
  const hours: number[] = [];
  for (let night = Math.min(a.night, b.night); night <= Math.max(a.night, b.night); night++) {
    for (let slot = Math.min(a.slot, b.slot); slot <= Math.max(a.slot, b.slot); slot++) {
      hours.push(weekhourAt({ night, slot }));
    }
  }
  return hours.sort((first, second) => first - second);
}

/** Which slots of each of the 7 nights are chosen? One row of 24 zeros and ones for each night. */
export function slotsByNight(hours: Iterable<number>): number[][] {
  const isChosen = weekhourMask(hours);
  return Array.from({ length: 7 }, (_, night) =>
    Array.from({ length: 24 }, (_unused, slot) => isChosen[weekhourAt({ night, slot })] ?? 0),
  );
}
