import { reducedRows } from "./reduced-rows.ts";

const MOST_INDEPENDENT = 18;

/**
 * Which sets of cells have a sum that follows from these totals? `totals`: one row each, 1 for the cells
 * in it. Returns every set, as ascending column numbers, whose sum is some combination of the totals; the
 * empty one left out. Exact and complete: in reduced echelon form a set is known by its pivot cells alone,
 * so all 2^rank choices of them are tried. Throws RangeError from rank 19, as the work doubles with each,
 * and for numbers that would no longer be exact.
 */
export function determinedSets(totals: readonly (readonly number[])[]): number[][] {
  const { rows, pivot } = exactRows(totals);
  if (rows.length > MOST_INDEPENDENT) {
    throw new RangeError(
      `At most ${MOST_INDEPENDENT} independent totals can be audited, not ${rows.length}.`,
    );
  }
  const sets: number[][] = [];
  const sums = new Float64Array(totals[0]?.length ?? 0);
  // Gray code: from one choice to the next a single row is added or taken away.
  for (let step = 1, chosen = 0; step < 2 ** rows.length; step++) {
    const changed = 31 - Math.clz32(step & -step);
    const sign = (chosen & (1 << changed)) === 0 ? 1 : -1;
    chosen ^= 1 << changed;
    for (const [column, value] of rows[changed]?.entries() ?? [])
      sums[column] = (sums[column] ?? 0) + sign * value;
    if (isSet(sums, pivot)) sets.push([...sums.keys()].filter((column) => sums[column] === pivot));
  }
  return sets;
}

function isSet(sums: Float64Array, pivot: number): boolean {
  for (const sum of sums) if (sum !== 0 && sum !== pivot) return false;
  return true;
}

function exactRows(totals: readonly (readonly number[])[]): { rows: Float64Array[]; pivot: number } {
  const { rows, pivot } = reducedRows(totals);
  const largest = rows
    .flat()
    .reduce((most, value) => (value > most ? value : -value > most ? -value : most), pivot);
  if (largest * BigInt(rows.length + 1) > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new RangeError("These totals are too entangled to be audited exactly.");
  }
  return { rows: rows.map((row) => Float64Array.from(row, Number)), pivot: Number(pivot) };
}
