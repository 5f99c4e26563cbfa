import { cellOf } from "../place/hexgrid.ts";
import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";

/** Time spent at a point, metres of the municipality's system. */
export interface TimeAtPlace {
  readonly x: number;
  readonly y: number;
  /** Hour of the week it begins in, 0 = Monday 00, and minutes into that hour. */
  readonly weekhour: number;
  readonly minute: number;
  readonly minutes: number;
}

/** A place and the hours of the week that it is to be covered in. */
export interface CoveredPlace {
  readonly cells: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
}

/**
 * How much of some time was spent at places to aim at, in the hours they are to be covered in? Hours, in all and
 * within; `acrossM` is the size of the places' cells. Time at a place that is not among them is outside.
 */
export function hoursInWindows(
  times: readonly TimeAtPlace[],
  places: readonly CoveredPlace[],
  acrossM: number,
): { readonly within: number; readonly all: number } {
  let [within, all] = [0, 0];
  for (const time of times) {
    const cell = cellOf(time.x, time.y, acrossM);
    const here = places.filter(({ cells }) => cells.has(cell));
    all += time.minutes;
    for (const { weekhour, minutes } of byHour(time))
      if (here.some(({ hours }) => hours.has(weekhour))) within += minutes;
  }
  return { within: within / 60, all: all / 60 };
}

function byHour({ weekhour, minute, minutes }: TimeAtPlace): { weekhour: number; minutes: number }[] {
  const parts: { weekhour: number; minutes: number }[] = [];
  for (let done = 0; done < minutes;) {
    const at = minute + done;
    const part = Math.min(minutes - done, 60 - (at % 60));
    parts.push({ weekhour: (weekhour + Math.floor(at / 60)) % WEEK_HOURS, minutes: part });
    done += part;
  }
  return parts;
}
