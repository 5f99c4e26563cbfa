import { SMALL_NUMBER, requireCount, requireThreshold } from "../small-number.ts";
import { type CellRange, cellRanges, type KnownSum } from "./cell-ranges.ts";
import { connectedTotals } from "./connected-totals.ts";
import { determinedSets } from "./determined-sets.ts";

/** A cell with its true count, and what a reader is shown: the number, "<5", or nothing at all. */
export interface AuditCell {
  readonly count: number;
  readonly shown: "number" | "small" | "nothing";
}

/** Cells, by their places in the list, whose sum can be worked out, and the sum. */
export interface RecoveredSet {
  readonly cells: readonly number[];
  readonly count: number;
}

/** A hidden cell that can be pinned down to fewer values than it is meant to keep. */
export interface NarrowedCell extends CellRange {
  readonly cell: number;
}

export interface AuditResult {
  /** Sets of hidden cells that are known to hold fewer than the threshold, none included. */
  readonly recovered: readonly RecoveredSet[];
  readonly narrowed: readonly NarrowedCell[];
  /** How many sets of hidden cells can be worked out at all. */
  readonly setsKnown: number;
}

/**
 * What does an attacker get back from a publication? `totals`: the cells, by their places in `cells`, of
 * every total that is answered exactly. The attacker subtracts all published numbers from all totals and
 * combines what is left in every way (exact linear algebra; totals without a hidden cell in common are
 * taken apart, so at most 18 independent ones may hang together, else RangeError). Reported are sets of
 * hidden cells whose count is thus known and below the threshold, and cells whose possible values become
 * fewer: of "<5" any, of a cell shown not at all when fewer than `threshold` are left. The ranges are found
 * by tightening sum by sum (see `cellRanges`): exact where each cell is in one sum, else a lower estimate.
 */
export function auditPublication(
  cells: readonly AuditCell[],
  totals: readonly (readonly number[])[],
  threshold = SMALL_NUMBER,
): AuditResult {
  requireThreshold(threshold);
  for (const { count } of cells) requireCount(count);
  const hiddenOf = totals.map((total) => total.filter((cell) => shownOf(cells, cell) !== "number"));
  const sets = connectedTotals(hiddenOf).flatMap(setsOf);
  const sums = sets.map((set): KnownSum => ({ cells: set, sum: sumOf(cells, set) }));
  const recovered = sums.flatMap(({ cells: set, sum }) =>
    sum < threshold ? [{ cells: set, count: sum }] : [],
  );
  return { recovered, narrowed: narrowedCells(cells, sums, threshold), setsKnown: sets.length };
}

function setsOf(totals: readonly (readonly number[])[]): number[][] {
  const columns = [...new Set(totals.flat())].sort((a, b) => a - b);
  const rows = totals.map((total) => {
    const inTotal = new Set(total);
    return columns.map((cell) => (inTotal.has(cell) ? 1 : 0));
  });
  return determinedSets(rows).map((set) => set.flatMap((column) => columns[column] ?? []));
}

function narrowedCells(
  cells: readonly AuditCell[],
  sums: readonly KnownSum[],
  threshold: number,
): NarrowedCell[] {
  const start = cells.map(({ count, shown }): CellRange => {
    if (shown === "number") return { low: count, high: count };
    return { low: 0, high: shown === "small" ? threshold - 1 : Number.POSITIVE_INFINITY };
  });
  return cellRanges(start, sums).flatMap((range, cell) =>
    shownOf(cells, cell) !== "number" && range.high - range.low < threshold - 1 ? [{ cell, ...range }] : [],
  );
}

function sumOf(cells: readonly AuditCell[], set: readonly number[]): number {
  return set.reduce((sum, cell) => sum + (cells[cell]?.count ?? 0), 0);
}

function shownOf(cells: readonly AuditCell[], cell: number): AuditCell["shown"] {
  const shown = cells[cell]?.shown;
  if (shown === undefined) throw new RangeError(`A total names cell ${cell}, which is not there.`);
  return shown;
}
