import { rateRatio } from "../statistics/rate-ratio.ts";

type Level = "high" | "low";

/** Where a place stands between what happens and how it feels; the two are never added. */
export interface UnsafetyQuadrant {
  readonly crime: Level;
  readonly unsafety: Level;
  /** Reports of unsafety at the place. */
  readonly points: number;
  /** At the mean rate of all named places. */
  readonly expectedPoints: number;
}

interface Measured {
  readonly cells: number;
  /** Whole events. */
  readonly count: number;
  readonly points: number;
}

/** With fewer reports nothing is said to be high. */
const FEWEST_POINTS = 3;

/**
 * Is crime high or low here, and unsafety? Both by the same rule: surely more per cell than all other places
 * taken together (the low end of the rate ratio's 95 % interval is above 1). `total` holds all places, this one
 * included. Throws RangeError for counts that are not whole.
 */
export function unsafetyQuadrant(place: Measured, total: Measured): UnsafetyQuadrant {
  const others = total.cells - place.cells;
  return {
    crime: isHigh(place.count, total.count) ? "high" : "low",
    unsafety: place.points >= FEWEST_POINTS && isHigh(place.points, total.points) ? "high" : "low",
    points: place.points,
    expectedPoints: others > 0 ? ((total.points - place.points) / others) * place.cells : 0,
  };

  function isHigh(own: number, all: number): boolean {
    if (others <= 0 || place.cells === 0 || own === 0) return false;
    return rateRatio({ x1: own, n1: place.cells, x2: all - own, n2: others }).low > 1;
  }
}
