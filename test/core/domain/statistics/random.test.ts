import { describe, expect, it } from "vitest";
import {
  createRandom,
  randomInteger,
  randomItem,
  randomLogNormal,
  randomNormal,
  weightedIndex,
} from "#core/domain/statistics/random.ts";

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("createRandom", () => {
  it("gives the same row for the same seed and stream", () => {
    const first = createRandom(7, "events");
    const second = createRandom(7, "events");
    expect(draws(100, first)).toEqual(draws(100, second));
  });

  it("gives other rows for another seed and for another stream", () => {
    const row = draws(20, createRandom(7, "events"));
    expect(draws(20, createRandom(8, "events"))).not.toEqual(row);
    expect(draws(20, createRandom(7, "graffiti"))).not.toEqual(row);
  });

  it("spreads its numbers evenly over 0 to 1", () => {
    const random = createRandom(1);
    const tenths = new Array<number>(10).fill(0);
    for (const value of draws(100_000, random)) {
      expect(value >= 0 && value < 1).toBe(true);
      tenths[Math.floor(value * 10)]! += 1;
    }
    // Chi-squared with 9 degrees of freedom is below 27.9 in 999 of 1,000 rows.
    const chiSquared = tenths.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquared).toBeLessThan(27.9);
  });

  it("keeps neighbouring seeds unrelated", () => {
    const firsts = Array.from({ length: 2_000 }, (_, seed) => createRandom(seed)());
    expect(mean(firsts)).toBeCloseTo(0.5, 1);
    const products = firsts.slice(1).map((value, index) => (value - 0.5) * ((firsts[index] ?? 0) - 0.5));
    expect(Math.abs(mean(products))).toBeLessThan(0.01);
  });
});

describe("draws from a distribution", () => {
  it("reaches both ends of an integer range and nothing outside", () => {
    const random = createRandom(2);
    expect(new Set(draws(1_000, () => randomInteger(random, 3, 6)))).toEqual(new Set([3, 4, 5, 6]));
  });

  it("refuses to choose from an empty list", () => {
    expect(() => randomItem(createRandom(2), [])).toThrow(RangeError);
  });

  it("gives a normal value its mean and deviation", () => {
    const random = createRandom(3);
    const values = draws(50_000, () => randomNormal(random, 10, 2));
    expect(mean(values)).toBeCloseTo(10, 1);
    expect(Math.sqrt(mean(values.map((value) => (value - 10) ** 2)))).toBeCloseTo(2, 1);
  });

  it("gives a log-normal value its median", () => {
    const random = createRandom(4);
    const values = draws(20_001, () => randomLogNormal(random, 6, 1)).sort((a, b) => a - b);
    expect(values[10_000]).toBeGreaterThan(5.8);
    expect(values[10_000]).toBeLessThan(6.2);
  });

  it("draws in proportion to weights and never an index of weight 0", () => {
    const random = createRandom(5);
    const counts = [0, 0, 0, 0];
    const draw = weightedIndex([1, 0, 2, 1]);
    for (let step = 0; step < 40_000; step++) counts[draw(random)]! += 1;
    expect(counts[1]).toBe(0);
    expect((counts[2] ?? 0) / 40_000).toBeCloseTo(0.5, 1);
  });

  it("refuses weights that are negative or all 0", () => {
    expect(() => weightedIndex([1, -1])).toThrow(RangeError);
    expect(() => weightedIndex([0, 0])).toThrow(RangeError);
  });
});
