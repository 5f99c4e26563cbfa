import { cellsHolding, lorenzCurve, type CountClass, type LorenzPoint } from "./lorenz-curve.ts";
import { binomialWindow } from "./probability-window.ts";

/** How many events are strewn over how many cells, each cell as likely. */
export interface Placement {
  readonly cells: number;
  readonly events: number;
}

/** The concentration that random placement gives on average. */
export interface ChanceConcentration {
  gini: number;
  /** Not a whole number, being an average. */
  cellsForHalf: number;
  shareForHalf: number;
  lorenz: LorenzPoint[];
}

const SMALLEST = 1e-18;

/**
 * How concentrated would the events be if each fell into any cell alike? Whole numbers of cells and events, 1
 * or more. By formula, without simulation: Gini is its exact mean over all placements; the curve and the cells
 * for half follow from the exact mean number of cells with 0, 1, 2 … events, which is within a cell of their
 * mean. Throws RangeError for other numbers. A yardstick, not a belief: cells without houses or people make
 * real events more concentrated than this at once. Bernasco & Steenbeek 2017, doi:10.1007/s10940-016-9324-7;
 * occupancy by Johnson & Kotz 1977, "Urn Models and Their Application".
 */
export function chanceConcentration({ cells, events }: Placement): ChanceConcentration {
  requirePlacement({ cells, events });
  const classes = expectedClasses({ cells, events });
  // However few events there are, one cell at least holds half of them.
  const cellsForHalf = Math.max(1, cellsHolding(classes, 0.5));
  return {
    gini: expectedGini({ cells, events }),
    cellsForHalf,
    shareForHalf: cellsForHalf / cells,
    lorenz: lorenzCurve(classes),
  };
}

/** Throws RangeError unless cells and events are whole numbers of 1 or more. */
export function requirePlacement({ cells, events }: Placement): void {
  for (const number of [cells, events]) {
    if (!(Number.isSafeInteger(number) && number >= 1))
      throw new RangeError(`Cells and events must be whole numbers of 1 or more, not ${number}.`);
  }
}

function expectedClasses({ cells, events }: Placement): CountClass[] {
  const { first, probabilities } = binomialWindow(events, 1 / cells, SMALLEST);
  return Array.from(probabilities, (share, index) => ({
    count: first + index,
    cells: share * cells,
  })).reverse();
}

// Gini is the mean difference of two cells over twice the mean: (cells − 1)·E|X − Y| / (2·events). Of the s
// events that fall into the two, |X − Y| is how far a walk of s steps ends from its start.
function expectedGini({ cells, events }: Placement): number {
  if (cells === 1) return 0;
  const { first, probabilities } = binomialWindow(events, 2 / cells, SMALLEST);
  let walk = 0;
  let difference = 0;
  for (let steps = 1; steps < first + probabilities.length; steps++) {
    if (steps % 2 === 1) walk = steps === 1 ? 1 : walk * (steps / (steps - 1));
    if (steps >= first) difference += walk * (probabilities[steps - first] ?? 0);
  }
  return ((cells - 1) * difference) / (2 * events);
}
