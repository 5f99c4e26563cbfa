import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aoristicWeights, aoristicWeightsBetween } from "#core/domain/time/aoristic.ts";

const STOCKHOLM = "Europe/Stockholm";
const HOUR_MS = 3_600_000;
const WEEK_MS = 168 * HOUR_MS;
const SUNDAY = 144;

function weighted(from: string, to: string | null, timeZone = STOCKHOLM): Record<number, number> {
  const weights = aoristicWeights(from, to, timeZone);
  return Object.fromEntries([...weights.entries()].filter(([, weight]) => weight > 0));
}

const sum = (weights: Float64Array) => weights.reduce((total, weight) => total + weight, 0);
const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2035, 0, 1) });
const zones = fc.constantFrom(STOCKHOLM, "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC");

describe("aoristic weights", () => {
  it("share an evening out by the time spent in each hour", () => {
    // Friday 21:30 to Saturday 00:30: half an hour, two whole hours, half an hour.
    expect(weighted("2026-11-20T21:30", "2026-11-21T00:30")).toEqual({
      117: 0.5 / 3,
      118: 1 / 3,
      119: 1 / 3,
      120: 0.5 / 3,
    });
  });

  it("lie in the start's hour when there is no end or the end is the start", () => {
    expect(weighted("2026-11-23T00:59:59.999", null)).toEqual({ 0: 1 });
    expect(weighted("2026-11-22T23:00", "2026-11-22T23:00")).toEqual({ 167: 1 });
  });

  it("do not touch the hour that an interval ends at", () => {
    expect(weighted("2026-11-23T10:00", "2026-11-23T11:00")).toEqual({ 10: 1 });
  });

  it("count milliseconds, not whole minutes", () => {
    expect(weighted("2026-11-23T10:59:59.999", "2026-11-23T11:00:00.003")).toEqual({ 10: 0.25, 11: 0.75 });
  });

  it("are equal everywhere from 168 hours on, and not before", () => {
    const week = aoristicWeights("2026-11-16T10:30", "2026-11-23T10:30", STOCKHOLM);
    expect(new Set(week)).toEqual(new Set([1 / 168]));
    expect(new Set(aoristicWeights("2026-11-16T10:30", "2026-11-23T10:29", STOCKHOLM)).size).toBeGreaterThan(
      1,
    );
  });

  it("ask for 168 elapsed hours, not for a week on the wall", () => {
    // In the week of the spring change the same wall clock time comes back after 167 hours.
    const spring = aoristicWeights("2025-03-29T10:30", "2025-04-05T10:30", STOCKHOLM);
    expect(spring[SUNDAY + 2]).toBe(0);
    expect(sum(spring)).toBeCloseTo(1, 12);
  });

  it("give 01:30–04:30 two hours in March", () => {
    expect(weighted("2024-03-31T01:30", "2024-03-31T04:30")).toEqual({
      [SUNDAY + 1]: 0.25,
      [SUNDAY + 3]: 0.5,
      [SUNDAY + 4]: 0.25,
    });
  });

  it("give 01:30–04:30 four hours in October", () => {
    expect(weighted("2024-10-27T01:30", "2024-10-27T04:30")).toEqual({
      [SUNDAY + 1]: 0.125,
      [SUNDAY + 2]: 0.5,
      [SUNDAY + 3]: 0.25,
      [SUNDAY + 4]: 0.125,
    });
  });

  it("take the first of two equal times, and the second for an end that would precede its start", () => {
    expect(weighted("2025-10-26T01:50", "2025-10-26T02:10")).toEqual({
      [SUNDAY + 1]: 0.5,
      [SUNDAY + 2]: 0.5,
    });
    expect(weighted("2025-10-26T02:50", "2025-10-26T02:10")).toEqual({ [SUNDAY + 2]: 1 });
    expect(weighted("2025-10-26T02:50", "2025-10-26T03:10")).toEqual({
      [SUNDAY + 2]: 70 / 80,
      [SUNDAY + 3]: 10 / 80,
    });
  });

  it("read an offset as it stands, whatever the zone", () => {
    expect(weighted("2025-10-26T02:50+01:00", "2025-10-26T03:10")).toEqual({
      [SUNDAY + 2]: 0.5,
      [SUNDAY + 3]: 0.5,
    });
    expect(weighted("2026-11-20T21:30Z", null)).toEqual({ 118: 1 });
  });

  it("follow local hours where they do not begin on a whole hour of UTC", () => {
    expect(weighted("2026-11-23T10:30", "2026-11-23T11:30", "Asia/Kolkata")).toEqual({ 10: 0.5, 11: 0.5 });
  });

  it("refuse an end before its start, a skipped time and what is no time", () => {
    expect(() => aoristicWeights("2026-11-23T10:00", "2026-11-23T09:59", STOCKHOLM)).toThrow(RangeError);
    expect(() => aoristicWeights("2025-03-30T02:30", null, STOCKHOLM)).toThrow(RangeError);
    expect(() => aoristicWeights("2025-03-30T01:30", "2025-03-30T02:30", STOCKHOLM)).toThrow(RangeError);
    expect(() => aoristicWeights("fredag", null, STOCKHOLM)).toThrow(RangeError);
    expect(() => aoristicWeights("2026-11-23T10:00", "", STOCKHOLM)).toThrow(RangeError);
    expect(() => aoristicWeights("2026-11-23T10:00", null, "Europe/Nacka")).toThrow(RangeError);
  });

  it("sum to 1 and are never negative", () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 0, max: 2 * WEEK_MS }),
        zones,
        (fromMs, durationMs, timeZone) => {
          const weights = aoristicWeightsBetween(fromMs, fromMs + durationMs, timeZone);
          expect(weights).toHaveLength(168);
          expect(sum(weights)).toBeCloseTo(1, 12);
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it("of an interval cut in two are the mean of the parts, weighted by their length", () => {
    const parts = fc.integer({ min: 1, max: WEEK_MS / 2 - 1 });
    fc.assert(
      fc.property(instants, parts, parts, zones, (fromMs, firstMs, secondMs, timeZone) => {
        const middleMs = fromMs + firstMs;
        const first = aoristicWeightsBetween(fromMs, middleMs, timeZone);
        const second = aoristicWeightsBetween(middleMs, middleMs + secondMs, timeZone);
        const whole = aoristicWeightsBetween(fromMs, middleMs + secondMs, timeZone);
        for (const [hour, weight] of whole.entries()) {
          const mean = ((first[hour] ?? 0) * firstMs + (second[hour] ?? 0) * secondMs) / (firstMs + secondMs);
          expect(weight).toBeCloseTo(mean, 12);
        }
      }),
    );
  });
});
