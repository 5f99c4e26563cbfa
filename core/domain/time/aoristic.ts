import { elapsedByWeekhour, WEEK_HOURS, WEEK_MS, weekhourOfLocal } from "./elapsed-by-weekhour.ts";
import { parseIsoTime } from "./iso-time.ts";
import { instantToLocal, type LocalInstant } from "./zoned-time.ts";

/**
 * In which hours of the week may an event have happened, and with what weight? Spreads weight 1 over
 * the interval in proportion to the real time elapsed in each local hour, so a day of 23 or 25 hours
 * comes out right.
 *
 * `from`, `to`: ISO 8601 date and time, with an offset or as the wall clock of `timeZone` (IANA).
 * Without an end, or with an end equal to the start, all weight lies in the start's hour; an interval
 * of 168 hours or more gives 1/168 everywhere. A wall clock time that came twice is its first
 * occurrence, except that an end before its start takes the second.
 *
 * Returns 168 weights, 0 = Monday 00, with the sum 1. Throws RangeError for a text that is no time, a
 * time that was skipped in spring, or an end before its start. Not to be read as knowledge of the hour
 * where the interval is long. Ratcliffe & McCullagh 1998, doi:10.1080/136588198241644, with elapsed
 * instead of wall clock time.
 */
export function aoristicWeights(from: string, to: string | null, timeZone: string): Float64Array {
  const fromMs = firstInstant(parseIsoTime(from, timeZone), from);
  const toMs = to === null ? fromMs : endInstant(parseIsoTime(to, timeZone), to, fromMs);
  return aoristicWeightsBetween(fromMs, toMs, timeZone);
}

/** The same for instants, in milliseconds since 1970: see `aoristicWeights`. */
export function aoristicWeightsBetween(fromMs: number, toMs: number, timeZone: string): Float64Array {
  const durationMs = toMs - fromMs;
  if (!(durationMs >= 0)) throw new RangeError("The end of an interval must not lie before its start.");
  if (durationMs >= WEEK_MS) return new Float64Array(WEEK_HOURS).fill(1 / WEEK_HOURS);
  if (durationMs > 0) {
    return elapsedByWeekhour(fromMs, toMs, timeZone).map((elapsedMs) => elapsedMs / durationMs);
  }
  const weights = new Float64Array(WEEK_HOURS);
  weights[weekhourOfLocal(instantToLocal(fromMs, timeZone))] = 1;
  return weights;
}

function firstInstant(time: LocalInstant, text: string): number {
  switch (time.kind) {
    case "unique":
      return time.instantMs;
    case "overlap":
      return time.firstMs;
    case "gap":
      throw new RangeError(`The clock skipped "${text}" in this time zone.`);
  }
}

function endInstant(time: LocalInstant, text: string, fromMs: number): number {
  return time.kind === "overlap" && time.firstMs < fromMs ? time.secondMs : firstInstant(time, text);
}
