import { DAY_MS, dayOfDate } from "./local-day.ts";
import { type LocalInstant, localToInstant } from "./zoned-time.ts";

const TIME =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Which instant does an ISO 8601 date and time name? Without an offset it is read as the wall clock
 * of `timeZone`, and may then be a gap or an overlap. 24:00 is the next midnight; fractions finer
 * than a millisecond are cut off. Throws RangeError for anything else, a bare date included.
 */
export function parseIsoTime(text: string, timeZone: string): LocalInstant {
  const match = TIME.exec(text);
  if (!match) throw badTime(text);
  const [, date = "", hour, minute, second = "0", fraction = "", offset] = match;
  const clockMs = clock(Number(hour), Number(minute), Number(second), fraction);
  if (clockMs > DAY_MS) throw badTime(text);
  const localMs = dayOfDate(date) * DAY_MS + clockMs;
  if (offset === undefined) return localToInstant(localMs, timeZone);
  return { kind: "unique", instantMs: localMs - offsetMs(offset, text) };
}

function clock(hour: number, minute: number, second: number, fraction: string): number {
  if (minute > 59 || second > 59) return Number.POSITIVE_INFINITY;
  return hour * HOUR_MS + minute * MINUTE_MS + second * 1000 + Number(fraction.padEnd(3, "0").slice(0, 3));
}

function offsetMs(offset: string, text: string): number {
  if (offset === "Z") return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(":", ""));
  if (hours > 23 || minutes > 59) throw badTime(text);
  return (offset.startsWith("-") ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
}

function badTime(text: string): RangeError {
  return new RangeError(`An ISO 8601 date and time was expected, not "${text}".`);
}
