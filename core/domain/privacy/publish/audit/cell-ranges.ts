/** The values a cell may have, both ends included. */
export interface CellRange {
  readonly low: number;
  readonly high: number;
}

/** Some cells, by number, and the sum a reader knows of them. */
export interface KnownSum {
  readonly cells: readonly number[];
  readonly sum: number;
}

const MOST_ROUNDS = 1000;

/**
 * How far do known sums narrow the values of cells? Starts from what is known of each cell anyway and
 * tightens both ends sum by sum until nothing changes. What is found is always true; for cells that are in
 * one sum each it is also all that can be found, for others a narrower range may follow from several sums
 * together (that would need integer programming).
 */
export function cellRanges(start: readonly CellRange[], sums: readonly KnownSum[]): CellRange[] {
  const ranges = start.map(({ low, high }) => ({ low, high }));
  for (let round = 0, isChanged = true; isChanged && round < MOST_ROUNDS; round++) {
    isChanged = false;
    for (const known of sums) isChanged = tighten(ranges, known) || isChanged;
  }
  return ranges;
}

function tighten(ranges: { low: number; high: number }[], { cells, sum }: KnownSum): boolean {
  let isChanged = false;
  for (const cell of cells) {
    const range = ranges[cell];
    if (range === undefined) throw new RangeError(`A sum names cell ${cell}, which is not there.`);
    let [low, high] = [sum, sum];
    for (const other of cells) {
      if (other === cell) continue;
      low -= ranges[other]?.high ?? 0;
      high -= ranges[other]?.low ?? 0;
    }
    if (low > range.low) [range.low, isChanged] = [low, true];
    if (high < range.high) [range.high, isChanged] = [high, true];
  }
  return isChanged;
}
