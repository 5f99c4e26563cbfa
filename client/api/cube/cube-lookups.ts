import type { AreaKind, Areas, Category } from "#core/contract/reference.ts";
import type { CubeLookups } from "./answer-from-cube.ts";

/** What the names in a filter stand for, from the lists of categories and areas. */
export function cubeLookups(categories: readonly Category[], areas: Areas): CubeLookups {
  const categoriesOf: Record<string, string[]> = {};
  for (const { key, parentKey } of categories) {
    (categoriesOf[key] ??= []).push(key);
    if (parentKey !== null) (categoriesOf[parentKey] ??= []).push(key);
  }
  const kindOfArea: Record<number, AreaKind> = {};
  for (const { id, properties } of areas.features) kindOfArea[Number(id)] = properties.kind;
  return { categoriesOf, kindOfArea };
}
