import { type Random, randomLogNormal } from "../statistics/random.ts";
import type { ExampleInterval } from "./example-settings.ts";

/** How an event's time is known: at one moment, between two, or only by its date. */
export interface DrawnInterval {
  readonly lengthMin: number;
  readonly isDateOnly: boolean;
}

const WEEK_MIN = 7 * 24 * 60;
const LONGEST_WEEKS = 4;

/** How long an interval does an event get? 0 minutes means one known moment. */
export function drawInterval(random: Random, interval: ExampleInterval): DrawnInterval {
  const fate = random();
  if (fate < interval.dateOnly) return { lengthMin: 0, isDateOnly: true };
  if (fate < interval.dateOnly + interval.week) {
    return { lengthMin: Math.round(WEEK_MIN * (1 + random() * (LONGEST_WEEKS - 1))), isDateOnly: false };
  }
  if (fate < interval.dateOnly + interval.week + interval.point) return { lengthMin: 0, isDateOnly: false };
  const lengthMin = randomLogNormal(random, interval.medianHours * 60, interval.sigma);
  return {
    lengthMin: Math.min(WEEK_MIN - 60, Math.max(5, Math.round(lengthMin / 5) * 5)),
    isDateOnly: false,
  };
}
