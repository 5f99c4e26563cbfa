import type { PlaceType } from "../place/place-type.ts";
import { rateRatio, type RateRatio } from "../statistics/rate-ratio.ts";

/** Events on some cells: whole numbers. */
export interface CountOnCells {
  readonly count: number;
  readonly cells: number;
}

/** All events and cells of the municipality by type of place, the place in question included. */
export type TotalsByType = ReadonlyMap<PlaceType, CountOnCells>;

/** A place's rate beside that of all other places of its type. */
export interface AgainstLike extends RateRatio {
  readonly likeCount: number;
  readonly likeCells: number;
  /** What the place would have at the others' rate. */
  readonly expected: number;
}

/**
 * Does more happen here than at other places of the same type? Events per cell of the place over those of all
 * others of its type taken together, with the exact conditional 95 % interval. Null where there are no others,
 * or no event in either. Throws RangeError for counts that are not whole. The interval tells of the chance in
 * the counts, not of how much others of the type differ among themselves; and it is too high for a place that
 * was found because it was high (`isNamed` false).
 */
export function againstLike(
  place: CountOnCells & { readonly type: PlaceType },
  totals: TotalsByType,
): AgainstLike | null {
  const total = totals.get(place.type) ?? { count: 0, cells: 0 };
  const likeCount = total.count - place.count;
  const likeCells = total.cells - place.cells;
  if (likeCells <= 0 || place.cells === 0 || total.count === 0) return null;
  const ratio = rateRatio({ x1: place.count, n1: place.cells, x2: likeCount, n2: likeCells });
  return { ...ratio, likeCount, likeCells, expected: (likeCount / likeCells) * place.cells };
}
