import type { Category } from "#core/contract/reference.ts";

export interface CategoryBar {
  readonly key: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly count: number;
  /** In the period compared with. */
  readonly before: number;
  readonly isChosen: boolean;
  readonly foundByControl: boolean;
}

/**
 * Which bars are drawn: one for each group of categories with events now or before, the largest
 * first? `counts` are by category key, on either level. Without a choice all bars count as chosen.
 */
export function categoryBars(
  categories: readonly Category[],
  counts: ReadonlyMap<string, number>,
  compared: ReadonlyMap<string, number>,
  chosen: readonly string[],
): CategoryBar[] {
  const groupOf = groupByCategory(categories);
  const now = sumByGroup(groupOf, counts);
  const before = sumByGroup(groupOf, compared);
  const chosenGroups = new Set(chosen.map((key) => groupOf.get(key) ?? key));
  return categories
    .filter((category) => category.parentKey === null)
    .map((group) => ({
      key: group.key,
      nameSv: group.nameSv,
      nameEn: group.nameEn,
      count: now.get(group.key) ?? 0,
      before: before.get(group.key) ?? 0,
      isChosen: chosen.length === 0 || chosenGroups.has(group.key),
      foundByControl: group.foundByControl,
    }))
    .filter((bar) => bar.count > 0 || bar.before > 0)
    .sort((a, b) => b.count - a.count || a.nameSv.localeCompare(b.nameSv, "sv"));
}

/** Which top group does each category lie in? A group lies in itself. */
export function groupByCategory(categories: readonly Category[]): Map<string, string> {
  return new Map(categories.map((category) => [category.key, category.parentKey ?? category.key]));
}

/**
 * Which categories are left when those that only our own control finds are taken out? `chosen`: what the
 * filter names, groups standing for all below; empty for all. Null when nothing had to be taken out.
 */
export function withoutFoundByControl(
  categories: readonly Category[],
  chosen: readonly string[],
): string[] | null {
  const isIn = (category: Category) =>
    chosen.length === 0 ||
    chosen.includes(category.key) ||
    (category.parentKey !== null && chosen.includes(category.parentKey));
  const included = categories.filter(isIn);
  if (!included.some((category) => category.foundByControl)) return null;
  const mixed = new Set(
    categories.filter((category) => category.foundByControl).map(({ key, parentKey }) => parentKey ?? key),
  );
  // A group without control is named itself: an event may be given the group and no more.
  const isInNamedGroup = ({ parentKey }: Category) =>
    parentKey !== null && !mixed.has(parentKey) && included.some(({ key }) => key === parentKey);
  return included
    .filter((category) => !category.foundByControl && !mixed.has(category.key) && !isInNamedGroup(category))
    .map((category) => category.key);
}

function sumByGroup(groupOf: ReadonlyMap<string, string>, counts: ReadonlyMap<string, number>) {
  const sums = new Map<string, number>();
  for (const [key, count] of counts) {
    const group = groupOf.get(key) ?? key;
    sums.set(group, (sums.get(group) ?? 0) + count);
  }
  return sums;
}
