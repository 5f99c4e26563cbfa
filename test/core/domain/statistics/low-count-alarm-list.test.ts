import { describe, expect, it } from "vitest";
import { lowCountAlarmList } from "#core/domain/statistics/low-count-alarm-list.ts";
import { createRandom } from "#core/domain/statistics/random.ts";
import { drawNegativeBinomial } from "./draw-counts.ts";

const RATE = { falseAlarmRate: 0.01 };

function quietPlaces(places: number, seed: number): number[][] {
  const random = createRandom(seed, "places");
  const means = [0.1, 0.3, 1, 3];
  return Array.from({ length: places }, (_, place) =>
    Array.from({ length: 40 }, () => drawNegativeBinomial(random, means[place % means.length] ?? 1, 1)),
  );
}

describe("the list of alarms over many places", () => {
  it("tells how many false alarms to expect, and that many come when nothing happens", () => {
    let alarms = 0;
    let expected = 0;
    let promised = 0;
    for (let seed = 0; seed < 10; seed++) {
      const list = lowCountAlarmList(quietPlaces(2_000, seed), RATE);
      alarms += list.alarms;
      expected += list.expectedFalseAlarms;
      promised += list.judged * RATE.falseAlarmRate;
    }
    expect(alarms).toBeLessThan(expected + 3 * Math.sqrt(expected));
    expect(alarms).toBeGreaterThan(expected / 2);
    expect(expected).toBeLessThan(promised);
  });

  it("finds a planted flare after adjusting for all places, and lists nothing in most quiet weeks", () => {
    const places = quietPlaces(1_000, 3);
    places[7]?.splice(-1, 1, 14);
    const { weeks } = lowCountAlarmList(places, RATE);
    expect(weeks.flatMap((week, place) => ((week?.adjustedP ?? 1) <= 0.05 ? [place] : []))).toContain(7);
    let quietWeeksListed = 0;
    for (let seed = 100; seed < 140; seed++) {
      const quiet = lowCountAlarmList(quietPlaces(200, seed), RATE);
      if (quiet.weeks.some((week) => (week?.adjustedP ?? 1) <= 0.05)) quietWeeksListed += 1;
    }
    // At most 1 in 20 on average: more than 6 of 40 come in about 1 of 60 runs.
    expect(quietWeeksListed).toBeLessThanOrEqual(6);
  });

  it("leaves out series that are too short without losing anybody's place", () => {
    const long = [...new Array<number>(39).fill(0), 6];
    const { weeks, judged, alarms } = lowCountAlarmList(
      [[0, 1], long, [], new Array<number>(40).fill(1)],
      RATE,
    );
    expect(weeks.map((week) => week?.isAlarm ?? null)).toEqual([null, true, null, false]);
    expect({ judged, alarms }).toEqual({ judged: 2, alarms: 1 });
    expect(weeks[1]?.adjustedP).toBeCloseTo(2 * (weeks[1]?.p ?? NaN), 14);
  });

  it("is empty for no series", () => {
    expect(lowCountAlarmList([], RATE)).toEqual({ weeks: [], judged: 0, alarms: 0, expectedFalseAlarms: 0 });
  });
});
