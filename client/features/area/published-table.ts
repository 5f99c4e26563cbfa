import type { PublishedCounts } from "#core/contract/published.ts";

/** A published number: null is "<5" in a cell and hidden in a total; absent where nothing is published. */
export type Shown = number | null | undefined;

/** The published months of one area as rows of a table. */
export interface PublishedTable {
  readonly months: readonly string[];
  /** Groups with an event in some month of the table, those with most first. */
  readonly groups: readonly { readonly key: string; readonly counts: readonly Shown[] }[];
  readonly totals: readonly Shown[];
}

/**
 * Which table do the published counts of an area make, over its last `mostMonths` months? Groups of which every
 * number is "<5" come last, in the order of the answer.
 */
export function publishedTable(
  { rows, totals, answered }: Pick<PublishedCounts, "rows" | "totals" | "answered">,
  area: number,
  mostMonths: number,
): PublishedTable {
  const ofArea = totals.filter((total) => total.area === area);
  const months = [...new Set(ofArea.map(({ month }) => month))].sort().slice(-mostMonths);
  const counts = new Map(
    rows.filter((row) => row.area === area).map(({ group, month, count }) => [`${group}/${month}`, count]),
  );
  const groups = answered.groups.map((key) => ({
    key,
    counts: months.map((month): Shown => counts.get(`${key}/${month}`)),
  }));
  const known = (numbers: readonly Shown[]) => numbers.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return {
    months,
    groups: groups
      .filter((group) => group.counts.some((count) => count !== undefined))
      .toSorted((a, b) => known(b.counts) - known(a.counts)),
    totals: months.map((month) => ofArea.find((total) => total.month === month)?.count),
  };
}
