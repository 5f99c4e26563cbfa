/** A point of a Lorenz curve: this share of the cells, the busiest ones, holds this share of the events. */
export interface LorenzPoint {
  shareOfCells: number;
  shareOfEvents: number;
}

/** So many cells (or, under chance, so many on average) have `count` events each. */
export interface CountClass {
  readonly count: number;
  readonly cells: number;
}

const ROUNDING = 1e-9;

/** How many cells have each count that occurs, the highest count first? `counts`: in any order. */
export function countClasses(counts: ArrayLike<number>): CountClass[] {
  const cellsOf = new Map<number, number>();
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? NaN;
    cellsOf.set(count, (cellsOf.get(count) ?? 0) + 1);
  }
  return Array.from(cellsOf, ([count, cells]) => ({ count, cells })).sort((a, b) => b.count - a.count);
}

/**
 * Which share of the events do the busiest cells hold, for each share of the cells? `classes`: highest count
 * first, with events in them. Returns points from (0, 0) to (1, 1), one for each class, straight between.
 * The busiest come first, so the curve bends upwards over the diagonal of an even spread.
 * Lorenz 1905, doi:10.2307/2276207.
 */
export function lorenzCurve(classes: readonly CountClass[]): LorenzPoint[] {
  const total = totals(classes);
  const sums = { cells: 0, events: 0 };
  const points = classes.map(({ count, cells }) => {
    sums.cells += cells;
    sums.events += count * cells;
    return { shareOfCells: sums.cells / total.cells, shareOfEvents: sums.events / total.events };
  });
  return [{ shareOfCells: 0, shareOfEvents: 0 }, ...points];
}

/**
 * How many of the busiest cells are needed to hold a share of the events? `classes`: highest count first;
 * `share` from 0 to 1. Returns a number that need not be whole: the last cell counts as far as it is needed.
 */
export function cellsHolding(classes: readonly CountClass[], share: number): number {
  const wanted = share * totals(classes).events;
  const sums = { cells: 0, events: 0 };
  for (const { count, cells } of classes) {
    const isEnough = sums.events + count * cells >= wanted * (1 - ROUNDING);
    if (isEnough) return sums.cells + (count > 0 ? Math.max(0, wanted - sums.events) / count : 0);
    sums.cells += cells;
    sums.events += count * cells;
  }
  return sums.cells;
}

/** The same in whole cells: the fewest cells that together hold at least the share. */
export function wholeCellsHolding(classes: readonly CountClass[], share: number): number {
  return Math.ceil(cellsHolding(classes, share) - ROUNDING);
}

function totals(classes: readonly CountClass[]): { cells: number; events: number } {
  return classes.reduce(
    (sum, { count, cells }) => ({ cells: sum.cells + cells, events: sum.events + count * cells }),
    { cells: 0, events: 0 },
  );
}
