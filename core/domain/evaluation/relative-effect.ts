import type { BeforeAfter } from "./weighted-displacement-difference.ts";

/** How many times what the comparison led one to expect. */
export interface RelativeEffect {
  readonly ratio: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
  readonly verdict: "fewer" | "more" | "unclear";
}

const Z_95 = 1.959_963_984_540_054;
const LEAST_EVENTS = 10;

/**
 * Did things change more where the measure was than where it was not? The ratio of two changes, (after/before) over
 * (after/before of the comparison), with the normal 95 % interval of its logarithm; `before` may be the sum of as
 * many earlier periods in both. Half an event is added to each count where one is nought (Haldane 1956). Null under
 * ten events in all at either: nothing can be told. Throws RangeError for a count below 0. The interval is of Poisson
 * counts and somewhat too narrow for events that come in bursts; a place taken because it was high falls back by
 * itself. Welsh & Farrington 2009, doi:10.1080/07418820802506206.
 */
export function relativeEffect(treated: BeforeAfter, control: BeforeAfter): RelativeEffect | null {
  const given = [treated.after, treated.before, control.after, control.before];
  if (!given.every((count) => count >= 0 && Number.isFinite(count)))
    throw new RangeError("Counts must be numbers of 0 or more.");
  if (treated.before + treated.after < LEAST_EVENTS || control.before + control.after < LEAST_EVENTS)
    return null;
  const added = given.includes(0) ? 0.5 : 0;
  const [now = 1, before = 1, controlNow = 1, controlBefore = 1] = given.map((count) => count + added);
  const ratio = (now * controlBefore) / (before * controlNow);
  const error = Math.sqrt(1 / now + 1 / before + 1 / controlNow + 1 / controlBefore);
  const [low, high] = [ratio * Math.exp(-Z_95 * error), ratio * Math.exp(Z_95 * error)];
  return { ratio, low, high, verdict: high < 1 ? "fewer" : low > 1 ? "more" : "unclear" };
}
