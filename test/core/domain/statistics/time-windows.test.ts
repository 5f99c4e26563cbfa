import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, weightedIndex } from "#core/domain/statistics/random.ts";
import { shrunkWeek } from "#core/domain/statistics/shrunk-week.ts";
import { hoursOfWindows, timeWindows } from "#core/domain/statistics/time-windows.ts";
import { addedPai, busiestHours, windowPai } from "#core/domain/statistics/window-pai.ts";

const week = (events: Record<number, number>) =>
  Float64Array.from({ length: 168 }, (_, hour) => events[hour] ?? 0);

describe("windows of the week", { timeout: 60_000 }, () => {
  it("are the hours that hold most, and say how much", () => {
    // Friday 20–23 (116–118) twelve events, Tuesday 10–11 four, four strewn.
    const events = week({ 116: 4, 117: 4, 118: 4, 34: 2, 35: 2, 5: 1, 60: 1, 90: 1, 150: 1 });
    const { windows, share } = timeWindows(events, { hoursPerWeek: 5 });
    expect(windows).toEqual([
      { firstHour: 116, hours: 3, share: 0.6 },
      { firstHour: 34, hours: 2, share: 0.2 },
    ]);
    expect(share).toBeCloseTo(0.8, 12);
  });

  it("run over Sunday night as over any other", () => {
    const { windows } = timeWindows(week({ 166: 3, 167: 3, 0: 3, 1: 3, 80: 1 }), { hoursPerWeek: 4 });
    expect(windows).toEqual([{ firstHour: 166, hours: 4, share: 12 / 13 }]);
  });

  it("are neither shorter nor longer nor more than asked for", () => {
    const random = createRandom(5);
    for (let run = 0; run < 20; run++) {
      const expected = Float64Array.from({ length: 168 }, () => random() ** 4);
      const rules = { hoursPerWeek: 14, shortestHours: 3, longestHours: 6, mostWindows: 4 };
      const { windows } = timeWindows(expected, rules);
      expect(windows.length).toBeLessThanOrEqual(4);
      for (const { hours } of windows) expect(hours >= 3 && hours <= 6).toBe(true);
      expect(new Set(hoursOfWindows(windows)).size).toBe(14);
    }
  });

  it("hold as much as the best of all choices tried one by one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 168, maxLength: 168 }), (values) => {
        fc.pre(values.some((value) => value > 0));
        const { share } = timeWindows(values, { hoursPerWeek: 5, longestHours: 4, mostWindows: 2 });
        const total = values.reduce((sum, value) => sum + value, 0);
        expect(share * total).toBeCloseTo(bestPair(values), 9);
      }),
      { numRuns: 15, seed: 182 },
    );
  });

  it("turn with the week: a week that begins later has the same windows later", () => {
    const random = createRandom(11);
    const expected = Float64Array.from({ length: 168 }, () => random() ** 3);
    for (const turn of [1, 24, 97]) {
      const turned = expected.map((_, hour) => expected[(hour + turn) % 168] ?? 0);
      expect(timeWindows(turned, { hoursPerWeek: 12 }).share).toBeCloseTo(
        timeWindows(expected, { hoursPerWeek: 12 }).share,
        12,
      );
    }
  });

  it("refuse an empty week and hours that no windows can fill", () => {
    expect(() => timeWindows(week({}), { hoursPerWeek: 4 })).toThrow(RangeError);
    expect(() => timeWindows(week({ 3: 1 }), { hoursPerWeek: 1 })).toThrow(/do not go into/);
    expect(() => timeWindows(week({ 3: 1 }), { hoursPerWeek: 30 })).toThrow(/do not go into/);
    expect(() => timeWindows([1, 2], { hoursPerWeek: 4 })).toThrow(/168/);
  });
});

// All pairs of windows of 2–4 hours, five together and an hour or more between them, and none of five alone.
function bestPair(values: readonly number[]): number {
  const at = (hour: number) => values[hour % 168] ?? 0;
  const sum = (first: number, hours: number) =>
    Array.from({ length: hours }, (_, i) => at(first + i)).reduce((a, b) => a + b, 0);
  let best = 0;
  for (let first = 0; first < 168; first++) {
    for (let gap = 4; gap <= 165; gap++) best = Math.max(best, sum(first, 3) + sum(first + gap, 2));
  }
  return best;
}

describe("a week with few events", () => {
  it("keeps the area's shape: four events give no window of their own", () => {
    const area = week({ 116: 60, 117: 60, 118: 60, 119: 60 });
    const place = week({ 30: 2, 31: 2 });
    const { shares, ownPart } = shrunkWeek({ place, area });
    expect(ownPart).toBeCloseTo(4 / 84, 12);
    expect(timeWindows(shares, { hoursPerWeek: 4 }).windows.map(({ firstHour }) => firstHour)).toEqual([116]);
  });

  it("gets its own with many", () => {
    const area = week({ 116: 60, 117: 60, 118: 60, 119: 60 });
    const { shares, ownPart } = shrunkWeek({ place: week({ 30: 200, 31: 200 }), area });
    expect(ownPart).toBeCloseTo(400 / 480, 12);
    expect(timeWindows(shares, { hoursPerWeek: 2 }).windows[0]?.firstHour).toBe(30);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("is even where neither knows anything", () => {
    const { shares } = shrunkWeek({ place: week({}), area: week({}) });
    expect(new Set(shares)).toEqual(new Set([1 / 168]));
  });
});

describe("the test on held-out weeks", { timeout: 60_000 }, () => {
  it("gives the share caught over the share of the hours", () => {
    expect(windowPai([0, 1], week({ 0: 3, 100: 1 }))).toEqual({
      events: 4,
      caught: 3,
      pai: 0.75 / (2 / 168),
    });
    expect(windowPai([0, 1], week({}))).toEqual({ events: 0, caught: 0, pai: null });
    const added = addedPai([windowPai([0, 1], week({ 0: 3, 100: 1 })), windowPai([2, 3], week({ 9: 4 }))], 2);
    expect(added.pai).toBeCloseTo(3 / 8 / (2 / 168), 12);
  });

  it("finds that shrunk windows catch more than the busiest hours of last year, and lot catches as much as lot", () => {
    const tests = simulate({ hasRhythm: true });
    expect(tests.windows.pai ?? 0).toBeGreaterThan(2.2);
    expect(tests.windows.pai ?? 0).toBeGreaterThan(1.1 * (tests.busiest.pai ?? Infinity));
    const even = simulate({ hasRhythm: false });
    expect(even.windows.pai ?? 0).toBeGreaterThan(0.9);
    expect(even.windows.pai ?? 9).toBeLessThan(1.1);
  });
});

// 60 places with 8–120 events a year: two thirds as their area, the rest on hours of their own.
function simulate({ hasRhythm }: { hasRhythm: boolean }) {
  const random = createRandom(2026, "windows");
  const areaShape = Array.from({ length: 168 }, (_, hour) => {
    const isNight = hour >= 114 && hour < 123;
    return hasRhythm ? (isNight ? 6 : hour % 24 >= 8 ? 1.5 : 0.3) : 1;
  });
  const tested = Array.from({ length: 60 }, (_, place) => {
    const own = Math.floor(random() * 168);
    const shape = areaShape.map((value, hour) =>
      hasRhythm && (hour - own + 168) % 168 < 4 ? value + 12 : value,
    );
    const draw = weightedIndex(shape);
    const drawWeek = (events: number) => {
      const drawn = new Float64Array(168);
      for (let event = 0; event < events; event++) {
        const hour = draw(random);
        drawn[hour] = (drawn[hour] ?? 0) + 1;
      }
      return drawn;
    };
    const events = 8 + place * 2;
    const known = drawWeek(events);
    const heldOut = drawWeek(events);
    const { shares } = shrunkWeek({ place: known, area: areaShape });
    const { windows } = timeWindows(shares, { hoursPerWeek: 12 });
    return {
      windows: windowPai(hoursOfWindows(windows), heldOut),
      busiest: windowPai(busiestHours(known, 12), heldOut),
    };
  });
  return {
    windows: addedPai(
      tested.map(({ windows }) => windows),
      12,
    ),
    busiest: addedPai(
      tested.map(({ busiest }) => busiest),
      12,
    ),
  };
}
