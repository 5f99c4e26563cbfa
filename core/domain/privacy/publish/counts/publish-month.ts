import { SMALL_NUMBER, requireCount, requireThreshold } from "../small-number.ts";
import { requireMonth } from "./month.ts";
import type { MonthCounts, PublishedCell, PublishedMonth, PublishedTotal } from "./publication.ts";

/**
 * What may those outside see of a month's counts? A cell (area × category group) with `threshold` events
 * or more is shown as its number, every other one as "<5", none included. The total of an area is shown
 * when its k small cells together hold S events with threshold ≤ S ≤ (threshold − 1)(k − 1), or when it has
 * no small cell; otherwise the total is what is hidden to protect the cells (complementary suppression),
 * and a reader is given the sum of the numbers as "at least". No other sum is ever made of hidden cells.
 *
 * Why it is safe. The numbers shown are those of disjoint blocks: one cell with a number, or all small
 * cells of an area and month, and every block holds `threshold` events or more. Whatever is added,
 * subtracted or asked again gives unions of blocks: each holds 0 cells or `threshold` events or more. And
 * every small cell keeps its whole range 0 … threshold − 1 for a reader who knows this rule and all that is
 * published: let it be v. If S is shown, the k − 1 others can hold S − v, for 0 ≤ S − v ≤ (threshold − 1)(k − 1).
 * If not, let the others be empty: S = v < threshold, and the rule shows the same. Areas and months have no
 * event in common, so what one shows says nothing of another. The lower bound alone is not enough: two
 * cells "<5" that together hold 8 are 4 and 4.
 *
 * Why so. A zero shown as 0 would turn every "<5" into "1 to 4 happened", and a total that is refused only
 * for remainders of 1 to 4 would say the same by its silence: refusals must not tell more than answers
 * (Kenthapadi, Mishra & Nissim 2005, doi:10.1145/1065167.1065183). Hiding a second, larger cell instead of
 * the total loses a good number and tells of it: chosen as the smallest, it lies between the threshold and
 * the next. Suppressing totals is as old as suppressing cells (Cox 1980, doi:10.1080/01621459.1980.10477481)
 * and takes away what gives cells away (Chu 1997, doi:10.1109/69.617047); ranges instead of exact values are
 * what an attacker is measured by in Duncan, Elliot & Salazar-González 2011, doi:10.1007/978-1-4419-7802-8.
 *
 * Throws RangeError for a month, count or threshold that is none, an area or group that is not listed, and
 * a pair counted twice.
 */
export function publishMonth(counts: MonthCounts, threshold = SMALL_NUMBER): PublishedMonth {
  requireThreshold(threshold);
  requireMonth(counts.month);
  const countOf = countsByPair(counts);
  const cells: PublishedCell[] = [];
  const totals: PublishedTotal[] = [];
  for (const areaId of counts.areaIds) {
    const row = counts.groups.map((group) => countOf.get(pairKey(areaId, group)) ?? 0);
    for (const [index, group] of counts.groups.entries()) {
      const count = row[index] ?? 0;
      cells.push({ areaId, group, count: count < threshold ? null : count });
    }
    totals.push({ areaId, count: isTotalSafe(row, threshold) ? sum(row) : null });
  }
  return { month: counts.month, areaIds: [...counts.areaIds], groups: [...counts.groups], cells, totals };
}

function isTotalSafe(row: readonly number[], threshold: number): boolean {
  const small = row.filter((count) => count < threshold);
  const held = sum(small);
  return small.length === 0 || (held >= threshold && held <= (threshold - 1) * (small.length - 1));
}

function countsByPair({ areaIds, groups, counts }: MonthCounts): Map<string, number> {
  requireDistinct(areaIds);
  requireDistinct(groups);
  const [areas, known] = [new Set(areaIds), new Set(groups)];
  const byPair = new Map<string, number>();
  for (const { areaId, group, count } of counts) {
    requireCount(count);
    const key = pairKey(areaId, group);
    if (!areas.has(areaId) || !known.has(group) || byPair.has(key)) {
      throw new RangeError(`Area ${areaId} and group "${group}" must be listed, and counted only once.`);
    }
    byPair.set(key, count);
  }
  return byPair;
}

function requireDistinct(keys: readonly (number | string)[]): void {
  if (new Set(keys).size === keys.length) return;
  throw new RangeError(`Areas and groups must be listed once each: ${keys.join(", ")}.`);
}

function pairKey(areaId: number, group: string): string {
  return `${areaId}/${group}`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
