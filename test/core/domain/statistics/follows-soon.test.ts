import { describe, expect, it } from "vitest";
import { followsSoon } from "#core/domain/statistics/follows-soon.ts";
import { createRandom, type Random } from "#core/domain/statistics/random.ts";

const YEAR = 364;
const draw = (random: Random, count: number, day: (random: Random) => number) =>
  Array.from({ length: count }, () => day(random));

describe("events soon after each other", { timeout: 60_000 }, () => {
  it("counts pairs at most so many days apart", () => {
    const { pairs } = followsSoon({ days: [10, 10, 12, 17, 40], withinDays: 7, seed: 1 });
    // 10–10, 10–12 twice, 10–17 twice, 12–17.
    expect(pairs).toBe(6);
    expect(followsSoon({ days: [5], seed: 1 })).toEqual({ pairs: 0, expected: 0, p: 1 });
    expect(followsSoon({ days: [], seed: 1 })).toEqual({ pairs: 0, expected: 0, p: 1 });
  });

  it("does not depend on the order of the events, and the same seed gives the same answer", () => {
    const days = draw(createRandom(4), 60, (random) => Math.floor(random() * YEAR));
    expect(followsSoon({ days: days.toReversed(), seed: 9 }).pairs).toBe(
      followsSoon({ days, seed: 9 }).pairs,
    );
    expect(followsSoon({ days, seed: 9 })).toEqual(followsSoon({ days, seed: 9 }));
  });

  it("finds flurries: four events in each of eight weeks of a year", () => {
    const random = createRandom(3);
    const days = Array.from({ length: 8 }, (_, flurry) => 40 * flurry).flatMap((first) =>
      draw(random, 4, () => first + Math.floor(random() * 5)),
    );
    const { p, pairs, expected } = followsSoon({ days, seed: 2 });
    expect(p).toBeLessThan(0.02);
    expect(pairs).toBeGreaterThan(1.4 * expected);
  });

  it.each([
    ["even days", (random: Random) => Math.floor(random() * YEAR)],
    ["weekends only", (random: Random) => 7 * Math.floor(random() * 52) + 4 + Math.floor(random() * 2)],
    ["a summer season", (random: Random) => 180 + Math.floor((random() + random()) * 45)],
    ["steady growth", (random: Random) => Math.floor(Math.sqrt(random()) * YEAR)],
  ])("takes %s for nothing: at most one in a hundred is flagged", (_name, day) => {
    let flagged = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const random = createRandom(seed, "null");
      const days = draw(random, 20 + (seed % 60), day);
      if (followsSoon({ days, seed, permutations: 99 }).p <= 0.01) flagged++;
    }
    expect(flagged).toBeLessThanOrEqual(3);
  });

  it("refuses days that are not whole", () => {
    expect(() => followsSoon({ days: [1, 2.5], seed: 1 })).toThrow(RangeError);
    expect(() => followsSoon({ days: [1, 2], permutations: 0, seed: 1 })).toThrow(RangeError);
  });
});
