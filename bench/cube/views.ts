import { CATEGORIES, CELLS, WEEKS } from "./city.ts";

/** The four views of one question, in units; each without its own narrowing. */
export interface Views {
  readonly cells: Float64Array;
  readonly hours: Float64Array;
  readonly weeks: Float64Array;
  readonly categories: Float64Array;
}

/** Views with nothing in them. */
export function emptyViews(): Views {
  return {
    cells: new Float64Array(CELLS),
    hours: new Float64Array(168),
    weeks: new Float64Array(WEEKS),
    categories: new Float64Array(CATEGORIES),
  };
}

const SMALL_PRIME = 16_777_619;

/** A number that tells two answers apart, wherever they differ. */
export function checksum(views: Views, before = 2_166_136_261): number {
  let hash = before;
  for (const view of [views.cells, views.hours, views.weeks, views.categories]) {
    for (const units of view) {
      hash = Math.imul(hash ^ (units % 4_294_967_296), SMALL_PRIME);
      hash = Math.imul(hash ^ Math.floor(units / 4_294_967_296), SMALL_PRIME);
    }
  }
  return hash >>> 0;
}
