import type { Aggregates } from "#core/contract/aggregate.ts";
import type { Category } from "#core/contract/reference.ts";
import { type Change, changesOf } from "#core/domain/targets/change.ts";

/** One kind of event at a place, beside the same weeks of last year. */
export interface PlaceKind {
  readonly key: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly count: number;
  /** Null without a year to compare with. */
  readonly before: number | null;
  readonly change: Change | null;
}

interface KindsOrder {
  readonly categories: readonly Category[];
  readonly now: Aggregates["rows"];
  /** Null without a year to compare with. */
  readonly before: Aggregates["rows"] | null;
}

/** Which kinds of events are there at a place, the most frequent first, and what has changed? By main kind. */
export function placeKinds({ categories, now, before }: KindsOrder): PlaceKind[] {
  const counts = sumByGroup(categories, now);
  const earlier = before && sumByGroup(categories, before);
  const kinds = categories
    .filter(({ parentKey }) => parentKey === null)
    .map(({ key, nameSv, nameEn }) => ({
      key,
      nameSv,
      nameEn,
      count: counts.get(key) ?? 0,
      before: earlier && (earlier.get(key) ?? 0),
    }))
    .filter((kind) => kind.count > 0 || (kind.before ?? 0) > 0)
    .toSorted((a, b) => b.count - a.count || a.nameSv.localeCompare(b.nameSv, "sv"));
  const changes = earlier
    ? changesOf(
        kinds.map((kind) => ({
          now: Math.round(kind.count),
          nowDays: 1,
          before: Math.round(kind.before ?? 0),
          beforeDays: 1,
        })),
      )
    : null;
  return kinds.map((kind, at) => ({ ...kind, change: changes?.[at] ?? null }));
}

function sumByGroup(categories: readonly Category[], rows: Aggregates["rows"]): Map<string, number> {
  const groupOf = new Map(categories.map(({ key, parentKey }) => [key, parentKey ?? key]));
  const sums = new Map<string, number>();
  for (const { category = "", count } of rows) {
    const group = groupOf.get(category) ?? category;
    sums.set(group, (sums.get(group) ?? 0) + count);
  }
  return sums;
}
