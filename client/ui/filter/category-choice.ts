import type { Category } from "#core/contract/reference.ts";

export type CheckState = "all" | "some" | "none";

/** Is a group chosen wholly, in part or not at all? A group's key stands for all below it. */
export function groupState(
  group: Category,
  categories: readonly Category[],
  chosen: readonly string[],
): CheckState {
  if (chosen.includes(group.key)) return "all";
  const below = childrenOf(group, categories);
  const count = below.filter((child) => chosen.includes(child.key)).length;
  if (count === 0) return "none";
  return count === below.length ? "all" : "some";
}

/** What is chosen after a group is ticked or unticked? */
export function toggleGroup(
  group: Category,
  categories: readonly Category[],
  chosen: readonly string[],
): string[] {
  const below = new Set(childrenOf(group, categories).map((child) => child.key));
  const others = chosen.filter((key) => key !== group.key && !below.has(key));
  return groupState(group, categories, chosen) === "all" ? others : [...others, group.key];
}

/** What is chosen after one category below a group is ticked or unticked? All below together become the group. */
export function toggleCategory(
  category: Category,
  categories: readonly Category[],
  chosen: readonly string[],
): string[] {
  const group = categories.find((one) => one.key === category.parentKey);
  if (!group) return toggleGroup(category, categories, chosen);
  const below = childrenOf(group, categories).map((child) => child.key);
  const isWhole = chosen.includes(group.key);
  const within = new Set(isWhole ? below : below.filter((key) => chosen.includes(key)));
  if (within.has(category.key)) within.delete(category.key);
  else within.add(category.key);
  const others = chosen.filter((key) => key !== group.key && !below.includes(key));
  return within.size === below.length ? [...others, group.key] : [...others, ...within];
}

/** Which categories lie below a group? */
export function childrenOf(group: Category, categories: readonly Category[]): Category[] {
  return categories.filter((category) => category.parentKey === group.key);
}
