import { describe, expect, it } from "vitest";
import {
  boxAfterKey,
  firstBox,
  frameOf,
  pixelAfterKey,
} from "../../../../../client/features/map/select-shape/shape-keys.ts";

const size = { width: 800, height: 400 };
const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

describe("keys that draw on the map", () => {
  it("begin with a quarter of the map in its middle", () => {
    expect(frameOf(firstBox(size))).toEqual({ x: 300, y: 150, width: 200, height: 100 });
  });

  it("move a rectangle without changing its size, and stop at the map's edge", () => {
    let box = firstBox(size);
    for (let press = 0; press < 100; press++) box = boxAfterKey(box, key("ArrowRight"), size) ?? box;
    expect(frameOf(box)).toEqual({ x: 600, y: 150, width: 200, height: 100 });
  });

  it("with Shift pull the right and lower edges, never to nothing", () => {
    const wider = boxAfterKey(firstBox(size), key("ArrowRight", true), size);
    expect(wider && frameOf(wider)).toMatchObject({ x: 300, width: 216 });
    let box = firstBox(size);
    for (let press = 0; press < 100; press++) box = boxAfterKey(box, key("ArrowUp", true), size) ?? box;
    expect(frameOf(box)).toMatchObject({ y: 150, height: 16 });
  });

  it("move a crosshair in steps, finely with Shift, within the map", () => {
    const at = { x: 10, y: 10 };
    expect(pixelAfterKey(at, key("ArrowDown"), size)).toEqual({ x: 10, y: 26 });
    expect(pixelAfterKey(at, key("ArrowDown", true), size)).toEqual({ x: 10, y: 11 });
    expect(pixelAfterKey(at, key("ArrowLeft"), size)).toEqual({ x: 0, y: 10 });
  });

  it("leave all other keys to others", () => {
    expect(boxAfterKey(firstBox(size), key("a"), size)).toBeUndefined();
    expect(pixelAfterKey({ x: 0, y: 0 }, key("Tab"), size)).toBeUndefined();
  });
});
