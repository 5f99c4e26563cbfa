import type { Run } from "../runs.ts";

/** Rows of equal width, one after another. */
export interface Rows {
  readonly table: Float64Array;
  readonly width: number;
}

/** Makes each row the sum of itself and all before it. O(rows × width). */
export function accumulateRows({ table, width }: Rows): void {
  for (let at = width; at < table.length; at++) table[at] = (table[at] ?? 0) + (table[at - width] ?? 0);
}

/**
 * Sums runs of rows that have been accumulated after an empty one: a difference of two rows for each run,
 * O(runs × width). The answer is overwritten by the next.
 */
export function createRunSum(rows: Rows): (runs: readonly Run[]) => Float64Array {
  const sum = new Float64Array(rows.width);
  return (runs) => {
    sum.fill(0);
    for (const run of runs) addDifference(rows, run, sum);
    return sum;
  };
}

function addDifference({ table, width }: Rows, { from, to }: Run, sum: Float64Array): void {
  const start = from * width;
  const end = to * width;
  for (let at = 0; at < width; at++) {
    sum[at] = (sum[at] ?? 0) + (table[end + at] ?? 0) - (table[start + at] ?? 0);
  }
}

/**
 * A sum of marked rows that follows the marks: each step reads only the rows whose mark has changed, or all
 * marked ones when they are fewer. Sums of whole numbers stay exact. The answer is overwritten by the next.
 */
export function createFollowingSum(rows: Rows, rowCount: number): (isChosen: Uint8Array) => Float64Array {
  const sum = new Float64Array(rows.width);
  const marks = new Uint8Array(rowCount);
  return (isChosen) => {
    let changed = 0;
    let chosen = 0;
    for (let row = 0; row < rowCount; row++) {
      if (isChosen[row] === 1) chosen++;
      if (isChosen[row] !== marks[row]) changed++;
    }
    if (chosen < changed) {
      sum.fill(0);
      marks.fill(0);
    }
    for (let row = 0; row < rowCount; row++) {
      if (isChosen[row] !== marks[row]) addRow(rows, row, { sum, factor: isChosen[row] === 1 ? 1 : -1 });
    }
    marks.set(isChosen);
    return sum;
  };
}

// Adds a row, times `factor`.
function addRow(
  { table, width }: Rows,
  row: number,
  { sum, factor }: { sum: Float64Array; factor: number },
): void {
  const offset = row * width;
  for (let at = 0; at < width; at++) sum[at] = (sum[at] ?? 0) + factor * (table[offset + at] ?? 0);
}
