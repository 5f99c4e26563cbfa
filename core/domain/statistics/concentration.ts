import { gini } from "./gini.ts";
import { countClasses, lorenzCurve, wholeCellsHolding, type LorenzPoint } from "./lorenz-curve.ts";

/** How unevenly events lie over cells. */
export interface Concentration {
  cells: number;
  events: number;
  /** 0: the same in all cells; near 1: all in one. */
  gini: number;
  /** The same against the most even spread that so few events can have; 0 where no cell has two. */
  generalisedGini: number;
  /** The fewest cells that hold half of the events, and their share of all cells. */
  cellsForHalf: number;
  shareForHalf: number;
  /** Busiest cells first, from (0, 0) to (1, 1); one point for each count that occurs. */
  lorenz: LorenzPoint[];
}

/**
 * How concentrated are the events: Gini, Lorenz curve, and the fewest cells that hold half? `counts[i]`: events
 * in cell i, 0 or more, in any order, empty cells included. Throws RangeError without cells, without events,
 * or for a count below 0 or not finite. Few events on many cells are concentrated by chance alone, so never to
 * be shown without `chanceConcentration`; and not to be compared between cell sizes.
 * Lorenz 1905, doi:10.2307/2276207; Gini 1912; for fewer events than cells Bernasco & Steenbeek 2017,
 * doi:10.1007/s10940-016-9324-7.
 */
export function concentration(counts: ArrayLike<number>): Concentration {
  const unequal = gini(counts);
  const classes = countClasses(counts);
  const cells = counts.length;
  const events = classes.reduce((sum, row) => sum + row.count * row.cells, 0);
  const cellsForHalf = wholeCellsHolding(classes, 0.5);
  return {
    cells,
    events,
    gini: unequal,
    generalisedGini: Math.max(0, 1 - Math.max(1, cells / events) * (1 - unequal)),
    cellsForHalf,
    shareForHalf: cellsForHalf / cells,
    lorenz: lorenzCurve(classes),
  };
}
