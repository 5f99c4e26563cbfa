import { clockMs } from "./parse-time.ts";
import { tidyTime } from "./time-shape.ts";

const CLOCK = /^(?:kl(?:ockan|\.)?\s*)?(\d{1,2})(?:[.:](\d{2}))(?:[.:](\d{2}))?\s*(?:([ap])\.?m\.?)?$/i;
const FOUR_FIGURES = /^(\d{2})(\d{2})$/;

/** Does a text look like a clock without a date? */
export function isClock(written: string): boolean {
  const text = tidyTime(written);
  return CLOCK.test(text) || FOUR_FIGURES.test(text);
}

/** Which time of day does a text such as "21:15", "kl. 21.15", "2115" or "9:15 PM" name? Milliseconds since midnight, or null. */
export function parseClock(written: string): number | null {
  const text = tidyTime(written);
  const match = CLOCK.exec(text) ?? FOUR_FIGURES.exec(text);
  if (!match) return null;
  const [, hour, minute, second, half] = match;
  return clockMs({ hour, minute, second, half });
}
