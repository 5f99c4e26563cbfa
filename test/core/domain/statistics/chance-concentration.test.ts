import { describe, expect, it } from "vitest";
import { chanceConcentration } from "#core/domain/statistics/chance-concentration.ts";
import { concentration } from "#core/domain/statistics/concentration.ts";
import { createRandom } from "#core/domain/statistics/random.ts";
import { simulateConcentration } from "#core/domain/statistics/simulate-concentration.ts";

function meanOfPlacements(
  cells: number,
  events: number,
  runs: number,
): { gini: number; cellsForHalf: number } {
  const random = createRandom(11, "placements");
  const sums = { gini: 0, cellsForHalf: 0 };
  for (let run = 0; run < runs; run++) {
    const counts = new Float64Array(cells);
    for (let event = 0; event < events; event++) counts[Math.floor(random() * cells)]! += 1;
    const { gini, cellsForHalf } = concentration(counts);
    sums.gini += gini / runs;
    sums.cellsForHalf += cellsForHalf / runs;
  }
  return sums;
}

describe("the concentration that chance alone gives", () => {
  it("is half of the events on 4.6 % of the places for 206 events on 2,000 places", () => {
    expect(chanceConcentration({ cells: 2_000, events: 206 }).shareForHalf).toBeCloseTo(0.046, 3);
  });

  it("has the exact mean Gini, by hand for two events in two cells", () => {
    // Half of the placements put both into one cell (Gini 1/2), half one into each (0).
    expect(chanceConcentration({ cells: 2, events: 2 }).gini).toBeCloseTo(0.25, 14);
    // Three in two cells: 3 and 0 in a quarter (1/2), 2 and 1 in the others (1/6).
    expect(chanceConcentration({ cells: 2, events: 3 }).gini).toBeCloseTo(0.25, 14);
    expect(chanceConcentration({ cells: 1, events: 9 }).gini).toBe(0);
    expect(chanceConcentration({ cells: 10, events: 1 }).gini).toBeCloseTo(0.9, 14);
  });

  it.each([
    [733, 206, 300],
    [100, 1_000, 200],
    [50, 49, 1_000],
  ])("agrees with the mean of placements: %d cells, %d events", (cells, events, runs) => {
    const chance = chanceConcentration({ cells, events });
    const mean = meanOfPlacements(cells, events, runs);
    expect(Math.abs(chance.gini - mean.gini)).toBeLessThan(0.005);
    expect(Math.abs(chance.cellsForHalf - mean.cellsForHalf)).toBeLessThan(1.2);
  });

  it("has a curve that keeps all cells and all events", () => {
    const { lorenz } = chanceConcentration({ cells: 300, events: 5_000 });
    expect(lorenz.at(-1)?.shareOfCells).toBeCloseTo(1, 12);
    expect(lorenz.at(-1)?.shareOfEvents).toBeCloseTo(1, 12);
  });

  it("comes nearer to an even spread as events grow many", () => {
    const ginis = [50, 500, 5_000, 50_000].map((events) => chanceConcentration({ cells: 500, events }).gini);
    expect(ginis).toEqual(ginis.toSorted((a, b) => b - a));
    expect(ginis.at(-1)).toBeLessThan(0.06);
  });

  it.each([
    { cells: 0, events: 5 },
    { cells: 5, events: 0 },
    { cells: 2.5, events: 3 },
  ])("refuses $cells cells and $events events", (placement) => {
    expect(() => chanceConcentration(placement)).toThrow(RangeError);
    expect(() => simulateConcentration({ ...placement, seed: 1 })).toThrow(RangeError);
  });
});

describe("the range that chance alone gives", () => {
  it("is the same for the same seed, holds the mean, and does not hold a planted concentration", () => {
    const placement = { cells: 400, events: 300, simulations: 199, seed: 4 };
    const range = simulateConcentration(placement);
    expect(simulateConcentration(placement)).toEqual(range);
    const chance = chanceConcentration(placement);
    expect(range.gini[0] < chance.gini && chance.gini < range.gini[1]).toBe(true);
    expect(range.cellsForHalf[0] <= chance.cellsForHalf && chance.cellsForHalf <= range.cellsForHalf[1]).toBe(
      true,
    );
    const counts = new Float64Array(400).fill(20, 0, 10).fill(1, 10, 110);
    expect(concentration(counts).cellsForHalf).toBeLessThan(range.cellsForHalf[0]);
  });

  it("holds about 95 of 100 new placements", () => {
    const range = simulateConcentration({ cells: 200, events: 400, simulations: 399, seed: 5 });
    const random = createRandom(77, "new");
    let inside = 0;
    for (let run = 0; run < 400; run++) {
      const counts = new Float64Array(200);
      for (let event = 0; event < 400; event++) counts[Math.floor(random() * 200)]! += 1;
      const { gini } = concentration(counts);
      if (gini >= range.gini[0] && gini <= range.gini[1]) inside += 1;
    }
    expect(inside / 400).toBeGreaterThan(0.9);
    expect(inside / 400).toBeLessThan(0.99);
  });

  it("refuses a number of simulations below 1", () => {
    expect(() => simulateConcentration({ cells: 2, events: 2, simulations: 0, seed: 1 })).toThrow(RangeError);
  });
});
