import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  classBreaks,
  classLabels,
  classOfCount,
  colourStepOfClass,
} from "../../../../../client/features/map/canvas/class-breaks.ts";

describe("class breaks of the hexagons", () => {
  it("cut equally many cells into each quantile class", () => {
    const counts = [3, 3, 4, 5, 6, 7, 8, 9, 10, 20];
    expect(classBreaks(counts, "quantile")).toEqual([3, 4, 6, 8, 10]);
  });

  it("cut equally wide linear classes up to the largest count", () => {
    expect(classBreaks([3, 12, 22], "linear")).toEqual([3, 7, 11, 15, 19]);
  });

  it("are fewer where the counts are few", () => {
    expect(classBreaks([1, 2, 3, 4], "quantile")).toEqual([3, 4]);
    expect(classBreaks([], "linear")).toEqual([3]);
  });

  it("are ascending and put every count into one class, whatever the counts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 500, noNaN: true })),
        fc.constantFrom("linear", "quantile"),
        (counts, method) => {
          const breaks = classBreaks(counts, method);
          expect(breaks.length).toBeLessThanOrEqual(5);
          expect(breaks.every((limit, index) => index === 0 || limit > (breaks[index - 1] ?? 0))).toBe(true);
          for (const count of counts) {
            const index = classOfCount(count, breaks);
            expect(index).toBe(Math.round(count) < 1 ? -1 : Math.round(count) < 3 ? 0 : index);
            expect(index).toBeLessThanOrEqual(breaks.length);
          }
        },
      ),
    );
  });

  it("draw nothing under a half, a small hexagon for one and two", () => {
    const breaks = [3, 6, 10, 14, 19];
    expect([0.4, 1, 2.4, 3, 5, 6, 19, 400].map((count) => classOfCount(count, breaks))).toEqual([
      -1, 0, 0, 1, 1, 2, 5, 5,
    ]);
  });

  it("are named in the legend", () => {
    expect(classLabels([3, 6, 10, 14, 19])).toEqual(["3–5", "6–9", "10–13", "14–18", "19–"]);
    expect(classLabels([3, 4])).toEqual(["3", "4–"]);
  });

  it("span the whole scale also when they are few", () => {
    expect([1, 2, 3, 4, 5].map((index) => colourStepOfClass(index, 5))).toEqual([0, 1, 2, 3, 4]);
    expect([1, 2].map((index) => colourStepOfClass(index, 2))).toEqual([0, 4]);
    expect(colourStepOfClass(1, 1)).toBe(2);
  });
});
