import { forEachStretch, type NeighbourRuns } from "../place/neighbour-runs.ts";
import { sumNeighbours } from "../place/sum-neighbours.ts";
import { benjaminiHochberg } from "../statistics/benjamini-hochberg.ts";
import { giStarOfRuns } from "../statistics/gi-star.ts";
import { poissonTail } from "../statistics/poisson-tail.ts";
import { twoSidedP } from "../statistics/two-sided-p.ts";

/** Of the cells marked, at most this share is expected to be chance. */
export const CHANCE_SHARE = 0.01;

/** Which cells are busier than chance would make them, and out of how many. */
export interface ElevatedCells {
  /** 1 for each marked cell, in the order of the counts. */
  readonly isElevated: Uint8Array;
  readonly elevated: number;
  /** Cells tested: all land cells, those without events too. */
  readonly tested: number;
}

/**
 * Where is it busier than chance would make it? `counts[i]`: events (weights count as parts) of land cell i,
 * with all land cells of the municipality in the list; `runs`: their neighbourhoods. A cell is marked where
 * two tests stay at `chanceShare` after Benjamini–Hochberg over all cells: Gi*, and the exact chance of so many
 * Poisson events in its neighbourhood under an even spread. Gi* alone takes its scores for normal, which they
 * are not where a neighbourhood expects few events: of 200 maps of 2,900 cells with evenly strewn events it
 * marked something on 169 at 300 events and on 37 at 3,000, both tests together on none and one. Without events,
 * or with the same count everywhere, nothing is marked. Holds for the marked cells together and says nothing of a
 * single one. Every centre is marked, since the yardstick is an even spread: hold places against their like
 * (`againstLike`).
 */
export function elevatedCells(
  counts: Float64Array,
  runs: NeighbourRuns,
  chanceShare = CHANCE_SHARE,
): ElevatedCells {
  const tested = counts.length;
  const isElevated = new Uint8Array(tested);
  if (tested < 2 || counts.every((count) => count === counts[0])) return { isElevated, elevated: 0, tested };
  const adjusted = benjaminiHochberg(chancesOf(counts, runs));
  let elevated = 0;
  for (let i = 0; i < tested; i++) {
    if ((adjusted[i] ?? 1) > chanceShare) continue;
    isElevated[i] = 1;
    elevated++;
  }
  return { isElevated, elevated, tested };
}

/** Below this score a cell is never marked, so its exact chance need not be known. */
const CALM_SCORE = 2;

// The larger of the two p-values, both two-sided; 1 for calm cells, which only makes the correction stricter.
function chancesOf(counts: Float64Array, runs: NeighbourRuns): Float64Array {
  const scores = giStarOfRuns(counts, runs);
  const sums = sumNeighbours(counts, runs);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const chances = new Float64Array(counts.length).fill(1);
  forEachStretch(runs, (first, next, neighbours) => {
    for (let cell = first; cell < next; cell++) {
      const score = scores[cell] ?? 0;
      if (score < CALM_SCORE) continue;
      const tail = poissonTail(sums[cell] ?? 0, mean * neighbours);
      chances[cell] = Math.max(twoSidedP(score), Math.min(1, 2 * tail));
    }
  });
  return chances;
}
