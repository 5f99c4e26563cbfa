import { describe, expect, it } from "vitest";
import {
  askedBounds,
  calloutDrop,
  calloutSide,
  isSamePosition,
  scaleBar,
} from "../../../../../client/features/map/canvas/map-position.ts";

describe("the map's position", () => {
  it("is the same when the address could not tell the difference", () => {
    const position = { lon: 18.2, lat: 59.3, zoom: 12 };
    expect(isSamePosition(position, { ...position, lon: 18.200_004 })).toBe(true);
    expect(isSamePosition(position, { ...position, zoom: 12.1 })).toBe(false);
    expect(isSamePosition(null, position)).toBe(false);
    expect(isSamePosition(null, null)).toBe(true);
  });

  it("asks for whole hundredths around what is shown", () => {
    expect(askedBounds([18.2011, 59.3019, 18.2499, 59.31])).toEqual([18.2, 59.3, 18.25, 59.31]);
  });

  it("has a scale bar of a round length that fits", () => {
    const { metres, px } = scaleBar(12.2, 59.3, 90);
    expect(metres).toBe(500);
    expect(px).toBeGreaterThan(50);
    expect(px).toBeLessThanOrEqual(90);
    expect(scaleBar(17, 59.3, 90).metres).toBe(20);
  });

  it("puts a callout where there is room beside its place, else below it", () => {
    const bounds = [18, 59, 19, 60] as const;
    expect(calloutSide([18.2, 59.5], { bounds, width: 800 })).toBe("right");
    expect(calloutSide([18.9, 59.5], { bounds, width: 800 })).toBe("left");
    expect(calloutSide([18.47, 59.5], { bounds, width: 760 })).toBe("below");
    expect(calloutSide([18.2, 59.5], { bounds: null, width: 0 })).toBe("right");
  });

  it("keeps a callout below clear of the place's circle, and inside the map above all", () => {
    // At zoom 14.5 a pixel is 1.72 m; the map reaches 388 px below its middle.
    const bounds = [18.2, 59.32, 18.3, 59.332] as const;
    const middle: [number, number] = [18.25, 59.326];
    expect(calloutDrop(middle, { bounds, zoom: 14.5 }, 60)).toBe(70);
    const drop = calloutDrop(middle, { bounds, zoom: 14.5 }, 222);
    expect(drop).toBeGreaterThan(180);
    expect(drop).toBeLessThan(200);
    expect(calloutDrop([18.25, 59.3205], { bounds, zoom: 14.5 }, 222)).toBe(24);
    expect(calloutDrop(middle, { bounds: null, zoom: 14.5 }, 60)).toBe(60);
  });
});
