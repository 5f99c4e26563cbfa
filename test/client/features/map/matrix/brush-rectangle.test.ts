import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BrushRectangle,
  moveRectangle,
  pullRectangle,
  rectangleAfterKey,
  rectangleOfWeekhours,
  weekhoursOfRectangle,
} from "../../../../../client/features/map/matrix/brush-rectangle.ts";
import { printWeekhours } from "../../../../../core/domain/time/week-hour.ts";

const fridayAndSaturdayNight: BrushRectangle = { night0: 4, night1: 5, slot0: 14, slot1: 19 };

const rectangles = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), fc.nat(23), fc.nat(23))
  .map(([a, b, c, d]) => ({
    night0: Math.min(a, b),
    night1: Math.max(a, b),
    slot0: Math.min(c, d),
    slot1: Math.max(c, d),
  }));

describe("the brush of the week matrix", () => {
  it("writes Friday and Saturday 20–02 as two runs of hours of the week", () => {
    expect(printWeekhours(weekhoursOfRectangle(fridayAndSaturdayNight))).toBe("116-121,140-145");
  });

  it("writes Sunday 20–02 as a run that goes on into Monday", () => {
    const sunday = { ...fridayAndSaturdayNight, night0: 6, night1: 6 };
    expect(printWeekhours(weekhoursOfRectangle(sunday))).toBe("164-1");
  });

  it("is found again from its hours", () => {
    fc.assert(
      fc.property(rectangles, (rectangle) => {
        expect(rectangleOfWeekhours(weekhoursOfRectangle(rectangle))).toEqual(rectangle);
      }),
    );
  });

  it("is none for hours that fill no single rectangle", () => {
    expect(rectangleOfWeekhours([116, 118])).toBeNull();
    expect(rectangleOfWeekhours([])).toBeNull();
  });

  it("keeps its size when moved and stays inside the matrix", () => {
    fc.assert(
      fc.property(
        rectangles,
        fc.integer({ min: -30, max: 30 }),
        fc.integer({ min: -30, max: 30 }),
        (r, n, s) => {
          const moved = moveRectangle(r, n, s);
          expect(moved.night1 - moved.night0).toBe(r.night1 - r.night0);
          expect(moved.slot1 - moved.slot0).toBe(r.slot1 - r.slot0);
          expect(moved.night0 >= 0 && moved.night1 <= 6 && moved.slot0 >= 0 && moved.slot1 <= 23).toBe(true);
        },
      ),
    );
  });

  it("turns over when an edge is pulled past the other one", () => {
    const pulled = pullRectangle(fridayAndSaturdayNight, { night: "none", slot: "start" }, 0, 8);
    expect(pulled).toEqual({ night0: 4, night1: 5, slot0: 19, slot1: 22 });
  });

  it("is pulled by a corner in both directions", () => {
    const pulled = pullRectangle(fridayAndSaturdayNight, { night: "end", slot: "end" }, 1, 2);
    expect(pulled).toEqual({ night0: 4, night1: 6, slot0: 14, slot1: 21 });
  });

  it("moves with arrows, resizes with Shift and goes with Escape", () => {
    const start = { night: 4, slot: 14 };
    expect(rectangleAfterKey(null, "ArrowDown", false, start)).toEqual({
      night0: 4,
      night1: 4,
      slot0: 14,
      slot1: 14,
    });
    const moved = rectangleAfterKey(fridayAndSaturdayNight, "ArrowLeft", false, start);
    expect(moved).toEqual({ ...fridayAndSaturdayNight, slot0: 13, slot1: 18 });
    const resized = rectangleAfterKey(fridayAndSaturdayNight, "ArrowRight", true, start);
    expect(resized).toEqual({ ...fridayAndSaturdayNight, slot1: 20 });
    expect(rectangleAfterKey(fridayAndSaturdayNight, "Escape", false, start)).toBeNull();
    expect(rectangleAfterKey(fridayAndSaturdayNight, "a", false, start)).toBeUndefined();
  });

  it("never shrinks to nothing by the keyboard", () => {
    const single = { night0: 2, night1: 2, slot0: 3, slot1: 3 };
    expect(rectangleAfterKey(single, "ArrowLeft", true, { night: 0, slot: 0 })).toEqual(single);
  });
});
