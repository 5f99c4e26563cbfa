import { describe, expect, it } from "vitest";
import {
  brushBox,
  cursorOfGrip,
  gripAtPoint,
  matrixLayout,
  placeAtPoint,
} from "../../../../../client/features/map/matrix/matrix-layout.ts";

const layout = matrixLayout(390, 14);
const brush = { night0: 4, night1: 5, slot0: 14, slot1: 19 };
const box = brushBox(layout, brush);

describe("the layout of the week matrix", () => {
  it("has 15 pixels an hour in a width of 390", () => {
    expect(layout.columnPx).toBe(15);
    expect(layout.height).toBe(7 * 14 + 18);
  });

  it("finds the place under a point, and the nearest one outside", () => {
    expect(placeAtPoint(layout, 30 + 14 * 15 + 7, 4 * 14 + 7)).toEqual({ night: 4, slot: 14 });
    expect(placeAtPoint(layout, 0, -20)).toEqual({ night: 0, slot: 0 });
    expect(placeAtPoint(layout, 999, 999)).toEqual({ night: 6, slot: 23 });
  });

  it("is held by a corner, an edge or the inside of the brush, and by nothing outside", () => {
    const middleX = box.x + box.width / 2;
    const middleY = box.y + box.height / 2;
    expect(gripAtPoint(layout, brush, box.x, box.y)).toEqual({ night: "start", slot: "start" });
    expect(gripAtPoint(layout, brush, box.x + box.width, middleY)).toEqual({ night: "none", slot: "end" });
    expect(gripAtPoint(layout, brush, middleX, box.y + box.height)).toEqual({ night: "end", slot: "none" });
    expect(gripAtPoint(layout, brush, middleX, middleY)).toEqual({ night: "both", slot: "both" });
    expect(gripAtPoint(layout, brush, box.x - 30, middleY)).toBeNull();
  });

  it("keeps an inside to move by even in a brush of one hour", () => {
    const one = { night0: 2, night1: 2, slot0: 5, slot1: 5 };
    const small = brushBox(layout, one);
    const grip = gripAtPoint(layout, one, small.x + small.width / 2, small.y + small.height / 2);
    expect(grip).toEqual({ night: "both", slot: "both" });
  });

  it("tells by the cursor what a grip does", () => {
    expect(cursorOfGrip(null)).toBe("crosshair");
    expect(cursorOfGrip({ night: "both", slot: "both" })).toBe("move");
    expect(cursorOfGrip({ night: "start", slot: "end" })).toBe("nesw-resize");
    expect(cursorOfGrip({ night: "none", slot: "end" })).toBe("ew-resize");
  });
});
