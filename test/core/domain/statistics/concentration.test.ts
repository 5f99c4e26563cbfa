import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "#core/domain/statistics/concentration.ts";
import { cellsHolding, countClasses, wholeCellsHolding } from "#core/domain/statistics/lorenz-curve.ts";
import { isMissing, nackaJson, nackaRows, outsideJson, SQUARES, squareOf } from "./method-files.ts";

const countLists = fc
  .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 80 })
  .filter((counts) => counts.some((count) => count > 0));

describe("concentration", () => {
  it("tells how few cells hold half, by hand", () => {
    const { cells, events, cellsForHalf, shareForHalf, lorenz, gini } = concentration([1, 0, 6, 1, 2]);
    expect({ cells, events, cellsForHalf, shareForHalf }).toEqual({
      cells: 5,
      events: 10,
      cellsForHalf: 1,
      shareForHalf: 0.2,
    });
    expect(lorenz.map(({ shareOfCells, shareOfEvents }) => [shareOfCells, shareOfEvents])).toEqual([
      [0, 0],
      [0.2, 0.6],
      [0.4, 0.8],
      [0.8, 1],
      [1, 1],
    ]);
    // Σ(2i − n − 1)x / (n Σx) over 0, 1, 1, 2, 6: 26/50.
    expect(gini).toBeCloseTo(0.52, 14);
  });

  it("needs just the cells that reach half, no more when they reach it exactly", () => {
    expect(concentration([5, 3, 2]).cellsForHalf).toBe(1);
    expect(concentration([4, 3, 3]).cellsForHalf).toBe(2);
    expect(concentration([1, 1, 1, 1]).cellsForHalf).toBe(2);
    expect(concentration([7]).cellsForHalf).toBe(1);
  });

  it("calls events that never share a cell unconcentrated in the generalised Gini", () => {
    const { gini, generalisedGini } = concentration([1, 1, 0, 0, 0, 0, 0, 0]);
    expect(gini).toBe(0.75);
    expect(generalisedGini).toBeCloseTo(0, 14);
  });

  it("is the same in any order, and its curve rises in ever smaller steps to (1, 1)", () => {
    fc.assert(
      fc.property(countLists, (counts) => {
        const result = concentration(counts);
        expect(concentration(counts.toReversed())).toEqual(result);
        const slopes = result.lorenz.slice(1).map((point, index) => {
          const before = result.lorenz[index] ?? point;
          return (point.shareOfEvents - before.shareOfEvents) / (point.shareOfCells - before.shareOfCells);
        });
        expect(slopes).toEqual(slopes.toSorted((a, b) => b - a));
        expect(result.lorenz.at(-1)).toEqual({ shareOfCells: 1, shareOfEvents: 1 });
        const area = result.lorenz.slice(1).reduce((sum, point, index) => {
          const before = result.lorenz[index] ?? point;
          const width = point.shareOfCells - before.shareOfCells;
          return sum + (width * (point.shareOfEvents + before.shareOfEvents)) / 2;
        }, 0);
        expect(2 * area - 1).toBeCloseTo(result.gini, 12);
      }),
    );
  });

  it("finds the fewest cells for any share, as trying them one by one does", () => {
    fc.assert(
      fc.property(countLists, fc.integer({ min: 1, max: 100 }), (counts, percent) => {
        const sorted = counts.toSorted((a, b) => b - a);
        const events = counts.reduce((sum, count) => sum + count, 0);
        let held = 0;
        const fewest = sorted.findIndex((count) => (held += count) * 100 >= events * percent) + 1;
        expect(wholeCellsHolding(countClasses(counts), percent / 100)).toBe(fewest);
        expect(cellsHolding(countClasses(counts), percent / 100)).toBeLessThanOrEqual(fewest + 1e-9);
      }),
    );
  });

  it("refuses no cells, no events and counts below 0", () => {
    expect(() => concentration([])).toThrow(RangeError);
    expect(() => concentration([0, 0])).toThrow(RangeError);
    expect(() => concentration([2, -1])).toThrow(RangeError);
  });

  // Expected: the number that comes with the data, of all incidents on its squares.
  it("agrees with the golden Gini of Nacka", () => {
    const counts = new Float64Array(SQUARES.across * SQUARES.up);
    for (const row of nackaRows("incidents.csv")) counts[squareOf(row)] = (counts[squareOf(row)] ?? 0) + 1;
    expect(concentration(counts).gini).toBeCloseTo(
      (nackaJson("expected.json") as { gini_all: number }).gini_all,
      12,
    );
  });
});

describe.skipIf(isMissing("concentration"))("the generalised Gini beside Bernasco & Steenbeek's", () => {
  it("follows from Gini, places and events as in their table for Memphis", () => {
    const { memphis } = outsideJson("concentration/gini_expected.json") as {
      memphis: { places: number; events: number; gini: number; generalised_gini_bernasco_steenbeek: number };
    };
    const generalised = 1 - (memphis.places / memphis.events) * (1 - memphis.gini);
    expect(generalised).toBeCloseTo(memphis.generalised_gini_bernasco_steenbeek, 12);
  });
});
