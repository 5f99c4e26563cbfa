import { describe, expect, it } from "vitest";
import { adviseRounds, intervalRhythm, NEEDED_TIMES } from "#core/domain/statistics/interval-rhythm.ts";
import { createRandom, type Random } from "#core/domain/statistics/random.ts";

/** Even weights over the hours from `first`, of the week as a circle. */
function spread(first: number, hours: number): Float64Array {
  const weights = new Float64Array(168);
  for (let at = 0; at < hours; at++) {
    const hour = (first + at) % 168;
    weights[hour] = (weights[hour] ?? 0) + 1 / hours;
  }
  return weights;
}

const many = (count: number, one: (random: Random) => Float64Array, seed = 1) => {
  const random = createRandom(seed, "rhythm");
  return Array.from({ length: count }, () => one(random));
};
const anyHour = (random: Random) => Math.floor(random() * 168);

describe("what intervals tell of a rhythm", () => {
  it("needs 53 exact times for half of the events in a third of the cycle", () => {
    expect(NEEDED_TIMES).toBe(53);
    const exact = many(53, (random) => spread(anyHour(random), 1));
    expect(intervalRhythm(exact, "day")).toMatchObject({ events: 53, canTell: true });
    expect(intervalRhythm(exact, "day").effective).toBeCloseTo(53);
    expect(intervalRhythm(exact.slice(1), "day").canTell).toBe(false);
  });

  it("tells the weekday but never the hour from rounds once a day", () => {
    const daily = many(200, (random) => spread(Math.floor(random() * 7) * 24 + 7, 24));
    expect(intervalRhythm(daily, "day")).toMatchObject({ canTell: false, p: null });
    expect(intervalRhythm(daily, "day").effective).toBeCloseTo(0);
    const week = intervalRhythm(daily, "week");
    expect(week.canTell).toBe(true);
    // (sin(π/7) / (π/7))², sampled by the hour.
    expect(week.effective / 200).toBeCloseTo(0.934, 2);
  });

  it("is worth almost nothing with six days between rounds, and nothing with a week", () => {
    expect(intervalRhythm([spread(0, 144)], "week").effective).toBeCloseTo(0.026, 2);
    expect(intervalRhythm([spread(0, 168)], "week").effective).toBeCloseTo(0);
    expect(intervalRhythm([spread(0, 144)], "day").effective).toBeCloseTo(0);
  });

  it("does not depend on the order of events, and refuses weights that are no week", () => {
    const events = many(40, (random) => spread(anyHour(random), 1 + Math.floor(random() * 60)));
    expect(intervalRhythm(events.toReversed(), "week").p).toBeCloseTo(intervalRhythm(events, "week").p ?? 0);
    expect(() => intervalRhythm([new Float64Array(24)], "day")).toThrow(RangeError);
    expect(intervalRhythm([], "day")).toMatchObject({ events: 0, effective: 0, canTell: false, p: null });
  });
});

describe("the test for a rhythm", () => {
  /** An event at an hour, found at the next of the week's rounds. */
  const foundAt = (hour: number, rounds: readonly number[]) => {
    const next = rounds.find((round) => round > hour) ?? (rounds[0] ?? 0) + 168;
    const last = rounds.findLast((round) => round <= hour) ?? (rounds.at(-1) ?? 0) - 168;
    return spread((last + 168) % 168, next - last);
  };
  // Every weekday at 07 and 15; nobody looks from Friday 15 to Monday 07.
  const ROUNDS = [0, 1, 2, 3, 4].flatMap((day) => [day * 24 + 7, day * 24 + 15]);

  it.each(["day", "week"] as const)(
    "finds no rhythm of the %s in even events, whatever the rounds",
    (cycle) => {
      let alarms = 0;
      for (let seed = 1; seed <= 400; seed++) {
        const { p } = intervalRhythm(
          many(80, (random) => foundAt(random() * 168, ROUNDS), seed),
          cycle,
        );
        if (p !== null && p < 0.05) alarms++;
      }
      expect(alarms / 400).toBeLessThan(0.08);
      expect(alarms / 400).toBeGreaterThan(0.02);
    },
  );

  it("finds half of the events in a third of the week four times of five, where it says it can", () => {
    const every8 = Array.from({ length: 21 }, (_, index) => index * 8);
    // A wave whose busiest third holds half: mean resultant length 0.302.
    const wave = (random: Random): number => {
      for (;;) {
        const hour = random() * 168;
        if (random() * 1.605 < 1 + 0.605 * Math.cos((2 * Math.PI * (hour - 120)) / 168)) return hour;
      }
    };
    let found = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const events = many(54, (random) => foundAt(wave(random), every8), seed);
      const rhythm = intervalRhythm(events, "week");
      if (rhythm.canTell && (rhythm.p ?? 1) < 0.05) found++;
    }
    expect(found / 200).toBeGreaterThan(0.7);
    expect(found / 200).toBeLessThan(0.9);
  });
});

describe("the advice on rounds", () => {
  it("takes the rarest rounds that tell within half a year", () => {
    const week = adviseRounds(10, "week");
    expect(week).toMatchObject({ everyHours: 96 });
    expect(week?.weeks).toBeLessThan(26);
    expect(adviseRounds(10, "day")).toMatchObject({ everyHours: 12 });
  });

  it("names the quickest where none tells so soon, and none without events", () => {
    expect(adviseRounds(0.5, "day")).toMatchObject({ everyHours: 6 });
    expect(adviseRounds(0.5, "day")?.weeks).toBeGreaterThan(26);
    expect(adviseRounds(0, "day")).toBeNull();
  });
});
