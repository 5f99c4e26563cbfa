import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";
import { pai } from "./pai.ts";
import { totalOfWeek } from "./shrunk-week.ts";

/** How chosen hours did on weeks they were not chosen from. */
export interface WindowPai {
  /** Events of those weeks, weights counted as parts. */
  readonly events: number;
  /** The part of them that fell into the hours. */
  readonly caught: number;
  /** Share caught over share of the week's hours: 1 is what hours drawn by lot catch; null without events. */
  readonly pai: number | null;
}

/**
 * How much better than hours drawn by lot did these hours catch the events of other weeks? `hours`: hours of
 * the week, at least one and not all; `heldOut`: events by hour of the week, 168 numbers, from weeks that had
 * no part in the choice. Throws RangeError for other numbers. One place's few events say little: add places up
 * (`addedPai`) before drawing a conclusion. PAI: Chainey, Tompson & Uhlig 2008, doi:10.1057/palgrave.sj.8350066,
 * with hours in the place of area.
 */
export function windowPai(hours: readonly number[], heldOut: ArrayLike<number>): WindowPai {
  const events = totalOfWeek(heldOut);
  const caught = hours.reduce((sum, hour) => sum + (heldOut[hour] ?? NaN), 0);
  return withPai({ events, caught }, hours.length);
}

/** The same over several places that were given equally many hours each. */
export function addedPai(tests: readonly WindowPai[], hoursEach: number): WindowPai {
  const sum = { events: 0, caught: 0 };
  for (const { events, caught } of tests) {
    sum.events += events;
    sum.caught += caught;
  }
  return withPai(sum, hoursEach);
}

/**
 * Which hours of the week had most events, each for itself? The yardstick for windows: what somebody picks who
 * reads the table of last year. `count` of them, ascending; of equal ones the earlier.
 */
export function busiestHours(events: ArrayLike<number>, count: number): number[] {
  return Array.from(events, (value, hour) => ({ value, hour }))
    .toSorted((a, b) => b.value - a.value || a.hour - b.hour)
    .slice(0, count)
    .map(({ hour }) => hour)
    .toSorted((a, b) => a - b);
}

function withPai(sum: Pick<WindowPai, "events" | "caught">, hours: number): WindowPai {
  if (!(hours >= 1 && hours < WEEK_HOURS && Number.isFinite(sum.caught)))
    throw new RangeError(`Hours of the week to test must be 1 to 167 of them, not ${hours}.`);
  if (!(sum.events > 0)) return { ...sum, pai: null };
  const [chosen] = pai([
    { area: hours, predicted: 1, observed: sum.caught },
    { area: WEEK_HOURS - hours, predicted: 0, observed: Math.max(0, sum.events - sum.caught) },
  ]);
  return { ...sum, pai: chosen?.pai ?? null };
}
