import { dateOfDay, dayOfDate } from "../../time/local-day.ts";
import { firstDateAfterMonth, firstDateOfMonth } from "./counts/month.ts";
import { doOverlap } from "./shape/overlap.ts";
import type { Ring } from "./shape/ring.ts";
import { isSameOutline } from "./shape/same-outline.ts";

/** Dates from `from` to before `to`; an end that is left out is open. */
export interface DatePeriod {
  readonly from?: string;
  readonly to?: string;
}

/** A named area of the published kind, by its outer rings in metres. */
export interface NamedArea {
  readonly id: number;
  readonly rings: readonly Ring[];
}

/**
 * Which whole months hold a period? From the first day of its first month to the day after its last, and
 * whether that is more than was asked. Throws RangeError for a date that is none and for a period that does
 * not end after it begins.
 */
export function snapDatesOutwards({ from, to }: DatePeriod): DatePeriod & { readonly isChanged: boolean } {
  if (from !== undefined && to !== undefined && dayOfDate(to) <= dayOfDate(from)) {
    throw new RangeError(`A period must end after it begins, not go from ${from} to ${to}.`);
  }
  const start = from === undefined ? undefined : firstDateOfMonth(dateOfDay(dayOfDate(from)).slice(0, 7));
  const end = to === undefined ? undefined : firstDateAfterMonth(dateOfDay(dayOfDate(to) - 1).slice(0, 7));
  return {
    ...(start !== undefined && { from: start }),
    ...(end !== undefined && { to: end }),
    isChanged: start !== from || end !== to,
  };
}

/**
 * Which whole named areas hold a drawn shape or rectangle? All that it has ground in common with, by id in
 * the order given, and whether that is more than was asked: it is, unless the shape is one area's own
 * outline. It depends on outlines alone, never on events. Empty when the shape lies outside of them all.
 */
export function snapShapeOutwards(
  shape: readonly Ring[],
  areas: readonly NamedArea[],
): { readonly areaIds: readonly number[]; readonly isChanged: boolean } {
  const touched = areas.filter(({ rings }) => doOverlap(shape, rings));
  const [first] = touched;
  const isWhole = touched.length === 1 && first !== undefined && isSameOutline(shape, first.rings);
  return { areaIds: touched.map(({ id }) => id), isChanged: !isWhole };
}

/**
 * Which whole category groups hold some categories? Each category's group, once, in the order met;
 * `groupOf`: the key of the group of every known category, a group being its own. Unknown ones are left
 * out. Says whether any of them was finer than a group.
 */
export function snapCategoriesOutwards(
  categories: readonly string[],
  groupOf: ReadonlyMap<string, string>,
): { readonly groups: readonly string[]; readonly isChanged: boolean } {
  const groups = [...new Set(categories.flatMap((key) => groupOf.get(key) ?? []))];
  return { groups, isChanged: categories.some((key) => groupOf.get(key) !== key) };
}
