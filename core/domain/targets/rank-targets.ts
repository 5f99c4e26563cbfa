import type { RankedPlace, TargetOrder } from "./target.ts";

/**
 * In which order do places deserve a look?
 *
 * - unusual: by how many events the place surely has over its like (count less count/low, low being the lower
 *   end of its rate ratio's interval). Neither a busy place of its kind nor an empty one with a large ratio
 *   comes first for that alone.
 * - share: by its part of all events.
 * - growth: by how many events it surely has over the compared period, in the same way.
 * - unsafety: by how many reports of unsafety it has over what is expected; a calm place can be first.
 *
 * Equal ones by count, then by name.
 */
export function rankTargets<T extends RankedPlace>(places: readonly T[], order: TargetOrder): T[] {
  return places.toSorted(
    (a, b) =>
      descending(scoreOf(a, order), scoreOf(b, order)) ||
      b.count - a.count ||
      a.place.name.localeCompare(b.place.name, "sv") ||
      a.place.key.localeCompare(b.place.key),
  );
}

function scoreOf({ tested, share, like, change, quadrant }: RankedPlace, order: TargetOrder): number {
  switch (order) {
    case "unusual":
      return like === null ? -Infinity : sureSurplus(tested, like.low);
    case "share":
      return share;
    case "growth":
      return change === null ? -Infinity : sureSurplus(change.now, change.low);
    case "unsafety":
      return quadrant.points - quadrant.expectedPoints;
  }
}

// Without events there is nothing to be over anything.
function sureSurplus(count: number, low: number): number {
  return count === 0 || low === 0 ? -Infinity : count * (1 - 1 / low);
}

function descending(a: number, b: number): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
