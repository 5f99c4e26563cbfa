import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aoristicWeightsBetween } from "#core/domain/time/aoristic.ts";
import { gradeOf, spreadEvent, UNITS_PER_EVENT } from "#core/domain/time/event-weight.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";

const STOCKHOLM = "Europe/Stockholm";
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const WEEK_MS = 168 * HOUR_MS;
const SUNDAY = 144;

const at = (text: string) => Date.parse(text);

function spread(from: string, to: string | null = null, isDateOnly = false) {
  const time = { fromMs: at(from), toMs: to === null ? null : at(to), isDateOnly };
  const { weekhours, units, ...rest } = spreadEvent(time, STOCKHOLM);
  return { ...rest, entries: [...weekhours].map((hour, index) => [hour, units[index]]) };
}

describe("an event's weight", () => {
  it("lies whole in its hour when it has one time", () => {
    expect(spread("2026-11-21T00:30+01:00")).toEqual({
      startDay: dayOfDate("2026-11-21"),
      grade: "known",
      entries: [[120, 10_080]],
    });
    expect(spread("2026-11-20T22:00+01:00", "2026-11-20T23:00+01:00").entries).toEqual([[118, 10_080]]);
  });

  it("belongs to the local date of its start, however long it lasts", () => {
    const night = spread("2026-11-20T23:30+01:00", "2026-11-21T01:30+01:00");
    expect(night.startDay).toBe(dayOfDate("2026-11-20"));
    expect(night.entries).toEqual([
      [119, 2520],
      [120, 5040],
      [121, 2520],
    ]);
    expect(spread("2026-06-30T22:30Z").startDay).toBe(dayOfDate("2026-07-01"));
  });

  it("is shared by largest remainder, a tie going to the earlier hour of the week", () => {
    // 11 hours: 10,080 = 11 × 916 + 4, so four hours of equal remainder get one unit more.
    const sundayToMonday = spread("2026-11-22T20:00+01:00", "2026-11-23T07:00+01:00");
    expect(sundayToMonday.entries).toEqual([
      [0, 917],
      [1, 917],
      [2, 917],
      [3, 917],
      ...[4, 5, 6, 164, 165, 166, 167].map((hour) => [hour, 916]),
    ]);
  });

  it("leaves out hours that get no unit", () => {
    const { entries } = spread("2026-11-16T00:59:59.999+01:00", "2026-11-16T20:00+01:00");
    expect(entries[0]?.[0]).toBe(1);
  });

  it("follows elapsed time when the clocks change", () => {
    expect(spread("2024-03-31T01:30+01:00", "2024-03-31T04:30+02:00").entries).toEqual([
      [SUNDAY + 1, 2520],
      [SUNDAY + 3, 5040],
      [SUNDAY + 4, 2520],
    ]);
    expect(spread("2024-10-27T01:30+02:00", "2024-10-27T04:30+01:00").entries).toEqual([
      [SUNDAY + 1, 1260],
      [SUNDAY + 2, 5040],
      [SUNDAY + 3, 2520],
      [SUNDAY + 4, 1260],
    ]);
  });

  it("is 24 equal hours of the date when only a date is known, also on days of 23 and 25 hours", () => {
    for (const [date, offset] of [
      ["2026-11-22", "+01:00"],
      ["2025-03-30", "+01:00"],
      ["2025-10-26", "+02:00"],
    ]) {
      const { entries, grade, startDay } = spread(`${date}T00:00${offset}`, null, true);
      expect(grade).toBe("unknown");
      expect(startDay).toBe(dayOfDate(date ?? ""));
      expect(entries).toEqual(Array.from({ length: 24 }, (_, hour) => [SUNDAY + hour, 420]));
    }
  });

  it("is 60 units everywhere from a week on", () => {
    const { entries, grade } = spread("2026-11-16T10:30+01:00", "2026-11-23T10:30+01:00");
    expect(grade).toBe("unknown");
    expect(entries).toEqual(Array.from({ length: 168 }, (_, hour) => [hour, 60]));
  });

  it("is refused when the end lies before the start or the start is no instant", () => {
    expect(() => spread("2026-11-20T22:00Z", "2026-11-20T21:59Z")).toThrow(RangeError);
    expect(() => spreadEvent({ fromMs: Number.NaN, toMs: null, isDateOnly: false }, STOCKHOLM)).toThrow(
      RangeError,
    );
  });

  it("sums to exactly 10,080 units within one unit of the exact share, in ascending hours", () => {
    const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2035, 0, 1) });
    const durations = fc.oneof(
      fc.integer({ min: 0, max: 26 * HOUR_MS }),
      fc.integer({ min: 0, max: WEEK_MS + HOUR_MS }),
    );
    const zones = fc.constantFrom(STOCKHOLM, "America/New_York", "America/St_Johns", "Australia/Lord_Howe");
    fc.assert(
      fc.property(instants, durations, zones, (fromMs, durationMs, timeZone) => {
        const toMs = fromMs + durationMs;
        const { weekhours, units } = spreadEvent({ fromMs, toMs, isDateOnly: false }, timeZone);
        expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(UNITS_PER_EVENT);
        expect([...weekhours]).toEqual([...new Set(weekhours)].sort((a, b) => a - b));
        const exact = aoristicWeightsBetween(fromMs, toMs, timeZone);
        for (const [index, hour] of weekhours.entries()) {
          expect(Math.abs((units[index] ?? 0) - (exact[hour] ?? 0) * UNITS_PER_EVENT)).toBeLessThan(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("of an instant is the weight of the interval from it to itself, in every zone and across clock changes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (seconds) => {
        const point = spreadEvent({ fromMs: seconds * 1000, toMs: null, isDateOnly: false }, STOCKHOLM);
        const exact = aoristicWeightsBetween(seconds * 1000, seconds * 1000, STOCKHOLM);
        expect(exact[point.weekhours[0] ?? -1]).toBe(1);
        expect([...point.units]).toEqual([UNITS_PER_EVENT]);
      }),
    );
  });
});

describe("the grade of certainty", () => {
  it("is known up to an hour, uncertain up to a week, unknown beyond or with only a date", () => {
    expect(gradeOf(0, false)).toBe("known");
    expect(gradeOf(HOUR_MS, false)).toBe("known");
    expect(gradeOf(HOUR_MS + 1, false)).toBe("uncertain");
    expect(gradeOf(WEEK_MS - 1, false)).toBe("uncertain");
    expect(gradeOf(WEEK_MS, false)).toBe("unknown");
    expect(gradeOf(0, true)).toBe("unknown");
  });
});
