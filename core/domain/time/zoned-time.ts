import { DAY_MS } from "./local-day.ts";
import { type OffsetSpan, offsetSpanAt } from "./zone-offset.ts";

/** What a wall clock time may stand for: one instant, none (spring), or two (autumn). */
export type LocalInstant =
  | { readonly kind: "unique"; readonly instantMs: number }
  | { readonly kind: "gap" }
  | { readonly kind: "overlap"; readonly firstMs: number; readonly secondMs: number };

/**
 * What does the wall clock of a zone show at an instant? Returns milliseconds as if that wall clock
 * were UTC. Throws RangeError for an unknown zone or an instant outside the years 3–9997.
 */
export function instantToLocal(instantMs: number, timeZone: string): number {
  return instantMs + offsetSpanAt(instantMs, timeZone).offsetMs;
}

/**
 * Which instant does a wall clock time stand for in a zone? `localMs`: milliseconds as if the wall
 * clock were UTC. A time that was skipped is a gap, a time that came twice an overlap. Correct as
 * long as a zone changes its clocks at most once in 48 hours. Throws as `instantToLocal`.
 */
export function localToInstant(localMs: number, timeZone: string): LocalInstant {
  const before = offsetSpanAt(localMs - DAY_MS, timeZone).offsetMs;
  const after = offsetSpanAt(localMs + DAY_MS, timeZone).offsetMs;
  if (before === after) return { kind: "unique", instantMs: localMs - before };
  return nearClockChange(localMs, { before, after }, timeZone);
}

/** At which instant does a local day begin? After a midnight that was skipped, its first moment. */
export function startOfLocalDay(day: number, timeZone: string): number {
  const midnight = localToInstant(day * DAY_MS, timeZone);
  switch (midnight.kind) {
    case "unique":
      return midnight.instantMs;
    case "overlap":
      return midnight.firstMs;
    case "gap":
      return clockChangeAround(day * DAY_MS, timeZone).untilMs;
  }
}

function nearClockChange(
  localMs: number,
  offsets: { before: number; after: number },
  timeZone: string,
): LocalInstant {
  const early = localMs - offsets.before;
  const late = localMs - offsets.after;
  const isEarly = offsetSpanAt(early, timeZone).offsetMs === offsets.before;
  const isLate = offsetSpanAt(late, timeZone).offsetMs === offsets.after;
  if (isEarly && isLate) return { kind: "overlap", firstMs: early, secondMs: late };
  if (isEarly) return { kind: "unique", instantMs: early };
  if (isLate) return { kind: "unique", instantMs: late };
  return { kind: "gap" };
}

function clockChangeAround(localMs: number, timeZone: string): OffsetSpan {
  const last = offsetSpanAt(localMs + DAY_MS, timeZone).offsetMs;
  let span = offsetSpanAt(localMs - DAY_MS, timeZone);
  for (;;) {
    const next = offsetSpanAt(span.untilMs, timeZone);
    if (next.offsetMs === last) return span;
    span = next;
  }
}
