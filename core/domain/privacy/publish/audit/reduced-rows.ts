/**
 * Which rows span the same space as these, in reduced echelon form? Exact, in whole numbers: every row
 * begins with the same positive pivot, above and below which all rows hold 0, and rows of zeros are gone.
 * Bareiss-like elimination with the common divisor taken out, so that numbers stay small.
 */
export function reducedRows(rows: readonly (readonly number[])[]): { rows: bigint[][]; pivot: bigint } {
  const width = rows[0]?.length ?? 0;
  const left = rows.map((row) => row.map(BigInt));
  const done: bigint[][] = [];
  for (let column = 0; column < width && left.length > 0; column++) {
    const at = left.findIndex((row) => (row[column] ?? 0n) !== 0n);
    if (at < 0) continue;
    const [pivotRow = []] = left.splice(at, 1);
    for (const others of [left, done]) {
      for (const [index, row] of others.entries()) others[index] = eliminate(row, pivotRow, column);
    }
    done.push(pivotRow);
  }
  return withOnePivot(done);
}

function eliminate(row: readonly bigint[], pivotRow: readonly bigint[], column: number): bigint[] {
  const [factor, pivot] = [row[column] ?? 0n, pivotRow[column] ?? 0n];
  if (factor === 0n) return [...row];
  return divided(row.map((value, index) => value * pivot - (pivotRow[index] ?? 0n) * factor));
}

function divided(row: bigint[]): bigint[] {
  const divisor = row.reduce(commonDivisor, 0n);
  return divisor > 1n ? row.map((value) => value / divisor) : row;
}

function withOnePivot(rows: readonly (readonly bigint[])[]): { rows: bigint[][]; pivot: bigint } {
  const pivots = rows.map((row) => row.find((value) => value !== 0n) ?? 1n);
  const pivot = pivots.reduce((all, one) => absolute((all * one) / commonDivisor(all, one)), 1n);
  return {
    rows: rows.map((row, index) => row.map((value) => (value * pivot) / (pivots[index] ?? 1n))),
    pivot,
  };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [absolute(a), absolute(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
