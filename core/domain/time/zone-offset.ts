import { DAY_MS } from "./local-day.ts";

/** A stretch of time in which a zone keeps one offset from UTC. */
export interface OffsetSpan {
  readonly fromMs: number;
  /** Exclusive; the next span may have the same offset. */
  readonly untilMs: number;
  /** Local clock minus UTC. */
  readonly offsetMs: number;
}

/** The mean Gregorian year: blocks of it need no calendar to be found. */
const BLOCK_MS = 365.2425 * DAY_MS;
const PROBE_MS = 7 * DAY_MS;
const FIRST_MS = Date.parse("0003-01-01T00:00:00Z");
const LAST_MS = Date.parse("9998-01-01T00:00:00Z");

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly blocks: Map<number, readonly OffsetSpan[]>;
}

const zones = new Map<string, Zone>();

/**
 * Which offset does a zone keep at an instant, and from when until when at least? The clock changes
 * of a zone are asked of Intl once for each block of a year and kept, so a later answer is two
 * look-ups. Throws RangeError for an unknown zone or an instant outside the years 3–9997.
 */
export function offsetSpanAt(instantMs: number, timeZone: string): OffsetSpan {
  const index = Math.floor(instantMs / BLOCK_MS);
  const zone = zones.get(timeZone) ?? openZone(timeZone);
  const spans = zone.blocks.get(index) ?? readBlock(zone, index, instantMs);
  for (const span of spans) if (instantMs < span.untilMs) return span;
  throw new RangeError(`${instantMs} is not an instant.`);
}

/**
 * Which offsets does a zone keep from one instant to another, in order? Neighbouring spans differ, so that a zone
 * without clock changes has one. Throws as `offsetSpanAt` does.
 */
export function offsetSpansBetween(fromMs: number, toMs: number, timeZone: string): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  for (let at = fromMs; at <= toMs;) {
    const span = offsetSpanAt(at, timeZone);
    const before = spans.at(-1);
    if (before?.offsetMs === span.offsetMs) spans[spans.length - 1] = { ...before, untilMs: span.untilMs };
    else spans.push(span);
    at = span.untilMs;
  }
  return spans;
}

function openZone(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const zone = { format, blocks: new Map<number, readonly OffsetSpan[]>() };
  zones.set(timeZone, zone);
  return zone;
}

function readBlock(zone: Zone, index: number, instantMs: number): readonly OffsetSpan[] {
  if (!(instantMs >= FIRST_MS && instantMs <= LAST_MS)) {
    throw new RangeError(`${instantMs} is not an instant in the years 3–9997.`);
  }
  const spans = findSpans(zone.format, index * BLOCK_MS, (index + 1) * BLOCK_MS);
  zone.blocks.set(index, spans);
  return spans;
}

// A change that is taken back within a week would be missed; no zone in use has one.
function findSpans(format: Intl.DateTimeFormat, startMs: number, endMs: number): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let fromMs = startMs;
  let offsetMs = askOffset(format, startMs);
  for (let probe = startMs; probe < endMs; probe += PROBE_MS) {
    const next = Math.min(probe + PROBE_MS, endMs);
    const nextOffset = askOffset(format, next);
    if (nextOffset === offsetMs) continue;
    const change = findChange(format, probe, next);
    spans.push({ fromMs, untilMs: change, offsetMs });
    fromMs = change;
    offsetMs = nextOffset;
  }
  spans.push({ fromMs, untilMs: endMs, offsetMs });
  return spans;
}

function findChange(format: Intl.DateTimeFormat, beforeMs: number, afterMs: number): number {
  const offsetBefore = askOffset(format, beforeMs);
  let low = Math.floor(beforeMs / 1000);
  let high = Math.ceil(afterMs / 1000);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askOffset(format, middle * 1000) === offsetBefore) low = middle;
    else high = middle;
  }
  return high * 1000;
}

function askOffset(format: Intl.DateTimeFormat, instantMs: number): number {
  const wholeSecond = Math.floor(instantMs / 1000) * 1000;
  const field: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(wholeSecond)) field[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = field;
  const wallClock = new Date(0);
  wallClock.setUTCFullYear(year, month - 1, day);
  wallClock.setUTCHours(hour, minute, second);
  return wallClock.getTime() - wholeSecond;
}
