import { shrunkWeek, totalOfWeek } from "../statistics/shrunk-week.ts";
import {
  hoursOfWindows,
  type TimeWindow,
  timeWindows,
  type WindowSettings,
} from "../statistics/time-windows.ts";
import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";
import { busiestHours, type WindowPai, windowPai } from "../statistics/window-pai.ts";

/** Events (weights as parts) of a place and of the ground around it, by hour of the week. */
export interface WeekOfPlace {
  readonly place: ArrayLike<number>;
  readonly area: ArrayLike<number>;
}

/** What the windows are chosen from, and what they are tested on. */
export interface WindowEvidence {
  readonly period: WeekOfPlace;
  /** Weeks that the windows of the test are chosen from; null where there is too little history. */
  readonly training: WeekOfPlace | null;
  /** The place in the weeks after those, which had no part in the choice. */
  readonly heldOut: ArrayLike<number>;
}

/** When to aim at a place. */
export interface PlaceWindows {
  /** Only those that hold more than an even week would; none where no hour stands out. */
  readonly windows: readonly TimeWindow[];
  /** Which part of the place's own events of the period they hold, 0–1; null without any. */
  readonly share: number | null;
  /** Events of the period that have an hour. */
  readonly events: number;
  /** How much of the shape is the place's own, 0–1; the rest is borrowed from the area. */
  readonly ownPart: number;
  /** Whether it may be said of the place itself. Half of the shape at least must be its own. */
  readonly isOwn: boolean;
  /** How windows and the busiest hours, both chosen from the training weeks, did on the held-out ones. */
  readonly test: { readonly windows: WindowPai; readonly busiest: WindowPai } | null;
}

const OWN_FROM = 0.5;

/**
 * At which hours of the week should a place be covered, given so many hours? Windows of the week shrunk towards
 * the area's, and a test of the same choice made earlier, on weeks it has not seen. Throws RangeError for
 * settings that no windows fulfil.
 */
export function placeWindows(evidence: WindowEvidence, settings: WindowSettings): PlaceWindows {
  const { place, area } = evidence.period;
  const { shares, ownPart } = shrunkWeek({ place, area });
  const windows = timeWindows(shares, settings).windows.filter(standsOut);
  const events = totalOfWeek(place);
  const caught = hoursOfWindows(windows).reduce((sum, hour) => sum + (place[hour] ?? 0), 0);
  return {
    windows,
    share: events > 0 ? caught / events : null,
    events,
    ownPart,
    isOwn: ownPart >= OWN_FROM,
    test: evidence.training && testOf(evidence.training, evidence.heldOut, settings),
  };
}

// Hours are spent to the last one, also where nothing is left to be met.
const standsOut = ({ share, hours }: TimeWindow) => share > (hours / WEEK_HOURS) * (1 + 1e-9);

function testOf(training: WeekOfPlace, heldOut: ArrayLike<number>, settings: WindowSettings) {
  const { windows } = timeWindows(shrunkWeek(training).shares, settings);
  return {
    windows: windowPai(hoursOfWindows(windows), heldOut),
    busiest: windowPai(busiestHours(training.place, settings.hoursPerWeek), heldOut),
  };
}
