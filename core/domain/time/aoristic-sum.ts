import { aoristicWeightsBetween } from "./aoristic.ts";
import { HOUR_MS, WEEK_HOURS, WEEK_MS } from "./elapsed-by-weekhour.ts";
import { type OffsetSpan, offsetSpansBetween } from "./zone-offset.ts";

/** 1970-01-01 was a Thursday; some weeks more, so that earlier years count from the front as well. */
const THURSDAY_00 = 72 + WEEK_HOURS * 200_000;

/**
 * How many events are there in each hour of the week, each spread over its interval as `aoristicWeights` does?
 * `fromMs[i]`, `toMs[i]`: first and last instant of event i, milliseconds since 1970, equal where the time is known.
 * Returns 168 sums, 0 = Monday 00; together as many as there are events. A few steps for each whatever its length:
 * the hours wholly inside share alike, so only where such a run begins and ends is noted. Throws RangeError for an
 * end before its start and for lists of different length.
 */
export function aoristicSum(fromMs: Float64Array, toMs: Float64Array, timeZone: string): Float64Array {
  if (fromMs.length !== toMs.length)
    throw new RangeError(`There are ${fromMs.length} starts but ${toMs.length} ends.`);
  // Two weeks in a row, so that an interval over the end of one need not be cut.
  const sums = new Float64Array(2 * WEEK_HOURS + 1);
  // What an hour has more than the one before it.
  const steps = new Float64Array(2 * WEEK_HOURS + 1);
  const across: number[] = [];
  const spans = spansOf(fromMs, timeZone);
  let [everywhere, spanFrom, spanUntil, offset] = [0, Infinity, -Infinity, 0];
  // One plain loop without calls: a helper for each addition takes four times as long.
  for (let at = 0; at < fromMs.length; at++) {
    const from = fromMs[at] ?? NaN;
    const to = toMs[at] ?? NaN;
    const duration = to - from;
    if (!(duration >= 0)) throw new RangeError("The end of an interval must not lie before its start.");
    if (duration >= WEEK_MS) {
      everywhere++;
      continue;
    }
    if (from < spanFrom || from >= spanUntil) {
      ({ fromMs: spanFrom, untilMs: spanUntil, offsetMs: offset } = spanAt(spans, from));
    }
    if (to > spanUntil) {
      across.push(at);
      continue;
    }
    // Hours as whole numbers of 32 bits: a floating remainder takes longer than all the rest.
    const start = ((from + offset) / HOUR_MS + THURSDAY_00) | 0;
    const end = ((to + offset) / HOUR_MS + THURSDAY_00) | 0;
    const first = start % WEEK_HOURS;
    if (start === end) {
      sums[first] = (sums[first] ?? 0) + 1;
      continue;
    }
    const last = first + (end - start);
    const each = 1 / duration;
    const hour = HOUR_MS * each;
    sums[first] = (sums[first] ?? 0) + ((start + 1 - THURSDAY_00) * HOUR_MS - from - offset) * each;
    sums[last] = (sums[last] ?? 0) + (to + offset - (end - THURSDAY_00) * HOUR_MS) * each;
    steps[first + 1] = (steps[first + 1] ?? 0) + hour;
    steps[last] = (steps[last] ?? 0) - hour;
  }
  // The clocks change on the way.
  for (const at of across) {
    const weights = aoristicWeightsBetween(fromMs[at] ?? NaN, toMs[at] ?? NaN, timeZone);
    for (let hour = 0; hour < WEEK_HOURS; hour++) sums[hour] = (sums[hour] ?? 0) + (weights[hour] ?? 0);
  }
  return foldWeeks(sums, steps, everywhere / WEEK_HOURS);
}

// All that any start lies in, found once: asking for each would take longer than the rest.
function spansOf(fromMs: Float64Array, timeZone: string): OffsetSpan[] {
  let [first, last] = [Infinity, -Infinity];
  for (let at = 0; at < fromMs.length; at++) {
    const from = fromMs[at] ?? NaN;
    if (from < first) first = from;
    if (from > last) last = from;
  }
  return last < first ? [] : offsetSpansBetween(first, last, timeZone);
}

function spanAt(spans: readonly OffsetSpan[], instantMs: number): OffsetSpan {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instantMs < (spans[middle]?.untilMs ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  const span = spans[low];
  if (span === undefined) throw new RangeError(`${instantMs} is not an instant.`);
  return span;
}

function foldWeeks(sums: Float64Array, steps: Float64Array, everywhere: number): Float64Array {
  const week = new Float64Array(WEEK_HOURS).fill(everywhere);
  let running = 0;
  for (let hour = 0; hour < sums.length; hour++) {
    running += steps[hour] ?? 0;
    week[hour % WEEK_HOURS] = (week[hour % WEEK_HOURS] ?? 0) + (sums[hour] ?? 0) + running;
  }
  return week;
}
