import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lowCountAlarm, weekAlarm } from "#core/domain/statistics/low-count-alarm.ts";
import { createRandom } from "#core/domain/statistics/random.ts";
import { drawNegativeBinomial } from "./draw-counts.ts";
import { nackaRows, numberIn } from "./method-files.ts";

const weekly = (column: string) => nackaRows("weekly_ears_expected.csv").map((row) => numberIn(row, column));

interface Quiet {
  mean: number;
  dispersion: number;
  falseAlarmRate: number;
  weeks: number;
}

/** How often weeks alarm in one long series in which nothing happens, beside how often they say they do. */
function quietSeries({ mean, dispersion, falseAlarmRate, weeks }: Quiet): { rate: number; told: number } {
  const random = createRandom(Math.round(mean * 10), `${dispersion}`);
  const counts = Uint16Array.from({ length: weeks }, () => drawNegativeBinomial(random, mean, dispersion));
  const judged = lowCountAlarm(counts, { falseAlarmRate, dispersion }).filter((week) => week !== null);
  const share = (value: (week: (typeof judged)[number]) => number) =>
    judged.reduce((sum, week) => sum + value(week), 0) / judged.length;
  return {
    rate: share(({ isAlarm }) => (isAlarm ? 1 : 0)),
    told: share(({ falseAlarmProbability }) => falseAlarmProbability),
  };
}

describe("the alarm of low weekly counts", () => {
  it("judges a week by hand: two events after 26 weeks with one", () => {
    const counts = [1, ...new Array<number>(29).fill(0), 2];
    const week = lowCountAlarm(counts, { falseAlarmRate: 0.01 }).at(-1);
    // Three events over 27 weeks: two or three of them in one week, 3·(1/27)²·(26/27) + (1/27)³.
    expect(week?.expected).toBeCloseTo(1 / 26, 14);
    expect(week?.p).toBeCloseTo((3 * 26 + 1) / 27 ** 3, 14);
    expect(week).toMatchObject({ alarmFrom: 2, isAlarm: true });
  });

  it("leaves the weeks just before out of the baseline", () => {
    const counts = [...new Array<number>(26).fill(0), 9, 9, 9, 9, 3];
    expect(lowCountAlarm(counts, { falseAlarmRate: 0.01 }).at(-1)).toMatchObject({
      expected: 0,
      isAlarm: true,
    });
    const close = { falseAlarmRate: 0.01, guardWeeks: 0, baselineWeeks: 4 };
    expect(lowCountAlarm(counts, close).at(-1)).toMatchObject({ expected: 9, isAlarm: false });
  });

  it("says nothing of weeks without a whole baseline", () => {
    const weeks = lowCountAlarm(new Array<number>(32).fill(1), { falseAlarmRate: 0.01 });
    expect(weeks.map((week) => week !== null)).toEqual([...new Array<boolean>(30).fill(false), true, true]);
    expect(lowCountAlarm([], { falseAlarmRate: 0.01 })).toEqual([]);
  });

  it("alarms just when p is at most the promised rate, and never promises more", () => {
    const series = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 31, maxLength: 40 });
    const rates = fc.constantFrom(0.05, 0.01, 0.001);
    fc.assert(
      fc.property(series, rates, fc.constantFrom(1, 1.7, 3), (counts, falseAlarmRate, dispersion) => {
        for (const week of lowCountAlarm(counts, { falseAlarmRate, dispersion })) {
          if (week === null) continue;
          expect(week.isAlarm).toBe(week.p <= falseAlarmRate);
          expect(week.falseAlarmProbability).toBeLessThanOrEqual(falseAlarmRate);
        }
      }),
    );
  });

  it("needs more events to alarm the busier or the more uneven the weeks before were", () => {
    const alarmFrom = (before: number, dispersion: number) =>
      weekAlarm([...new Array<number>(30).fill(before), 0], 30, { falseAlarmRate: 0.01, dispersion })
        ?.alarmFrom ?? 0;
    const levels = [0, 1, 3, 10].map((before) => alarmFrom(before, 1));
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect(alarmFrom(3, 2)).toBeGreaterThan(alarmFrom(3, 1));
  });

  it.each([0.3, 0.6, 1, 3, 10])("keeps the promised rate in quiet Poisson weeks of mean %d", (mean) => {
    for (const falseAlarmRate of [0.01, 0.001]) {
      const weeks = 20_000;
      const { rate, told } = quietSeries({ mean, dispersion: 1, falseAlarmRate, weeks });
      // Three standard errors over the promise, and no less than an eighth of it, or it would never find much.
      expect(rate).toBeLessThan(falseAlarmRate + 3 * Math.sqrt(falseAlarmRate / weeks));
      expect(rate).toBeGreaterThan(falseAlarmRate / 8);
      expect(Math.abs(told - rate)).toBeLessThan(falseAlarmRate * 0.4);
    }
  });

  it.each([
    [0.3, 1.5],
    [1, 2],
    [3, 3],
    [10, 2],
  ])("nearly keeps it in uneven quiet weeks of mean %d and dispersion %d", (mean, dispersion) => {
    const { rate } = quietSeries({ mean, dispersion, falseAlarmRate: 0.01, weeks: 20_000 });
    expect(rate).toBeLessThan(0.0125);
  });

  it("breaks it when uneven weeks are taken for Poisson's, which is why dispersion is asked for", () => {
    const random = createRandom(6);
    const counts = Array.from({ length: 20_000 }, () => drawNegativeBinomial(random, 3, 3));
    const alarms = lowCountAlarm(counts, { falseAlarmRate: 0.01 }).filter((week) => week?.isAlarm).length;
    expect(alarms / counts.length).toBeGreaterThan(0.03);
  });

  it("finds the cluster planted at Kvarnholmen in weeks 95–104, and nothing before it", () => {
    const weeks = lowCountAlarm(weekly("n_kvarnholmen"), { falseAlarmRate: 0.001 });
    const alarms = weeks.flatMap((week, index) => (week?.isAlarm ? [index + 1] : []));
    expect(alarms[0]).toBe(95);
    expect(alarms).toEqual([95, 96, 97, 98, 99, 100, 101, 104]);
  });

  it("keeps the promise over all incidents of Nacka, where most weeks are quiet", () => {
    const judged = lowCountAlarm(weekly("n_all"), { falseAlarmRate: 0.01 }).filter((week) => week !== null);
    expect(judged).toHaveLength(74);
    expect(judged.filter(({ isAlarm }) => isAlarm).length).toBeLessThanOrEqual(2);
  });

  it("refuses counts that are not whole and settings out of range", () => {
    const quiet = new Array<number>(31).fill(0);
    const rate = { falseAlarmRate: 0.01 };
    expect(() => lowCountAlarm([...quiet, 1.5], rate)).toThrow(/week 31/);
    expect(() => lowCountAlarm([-1, ...quiet], rate)).toThrow(RangeError);
    expect(() => lowCountAlarm(quiet, { falseAlarmRate: 0 })).toThrow(RangeError);
    expect(() => lowCountAlarm(quiet, { ...rate, baselineWeeks: 0 })).toThrow(RangeError);
    expect(() => lowCountAlarm(quiet, { ...rate, guardWeeks: -1 })).toThrow(RangeError);
    expect(() => lowCountAlarm(quiet, { ...rate, dispersion: 0.5 })).toThrow(RangeError);
  });
});
