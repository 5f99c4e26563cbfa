import { describe, expect, it } from "vitest";
import type { MapBounds } from "../../../../../client/features/map/canvas/map-position.ts";
import {
  frameOfView,
  liesWithin,
  overviewDrawing,
  pathOfGeometries,
} from "../../../../../client/features/map/overview/overview-drawing.ts";

const bounds: MapBounds = [18.1, 59.2, 18.5, 59.4];
const drawing = overviewDrawing(bounds, { width: 172, height: 146, paddingPx: 8 });

describe("the overview", () => {
  it("holds its bounds inside the padding, in the middle", () => {
    const [left, bottom] = drawing.toPixel([18.1, 59.2]);
    const [right, top] = drawing.toPixel([18.5, 59.4]);
    expect(Math.min(left, top)).toBeCloseTo(8, 6);
    expect(left + right).toBeCloseTo(172, 6);
    expect(top + bottom).toBeCloseTo(146, 6);
  });

  it("knows which position lies under a point", () => {
    const [x, y] = drawing.toPixel([18.27, 59.31]);
    const [lon, lat] = drawing.toPosition(x, y);
    expect(lon).toBeCloseTo(18.27, 9);
    expect(lat).toBeCloseTo(59.31, 9);
  });

  it("frames what the map shows, cut at its own edge", () => {
    const whole = frameOfView([10, 50, 30, 70], drawing, 10);
    expect(whole).toEqual({ x: 1, y: 1, width: 170, height: 144 });
  });

  it("keeps the frame of a close view large enough to be seen and held", () => {
    const { width, height, x } = frameOfView([18.3, 59.3, 18.3001, 59.3001], drawing, 10);
    expect(width).toBeCloseTo(10, 1);
    expect(height).toBeCloseTo(10, 1);
    expect(x + width / 2).toBeCloseTo(drawing.toPixel([18.30005, 59.3])[0], 1);
  });

  it("draws every ring of every polygon", () => {
    const ring = [
      [18.1, 59.2],
      [18.2, 59.2],
      [18.2, 59.3],
      [18.1, 59.2],
    ];
    const path = pathOfGeometries(
      [
        { type: "Polygon", coordinates: [ring, ring] },
        { type: "MultiPolygon", coordinates: [[ring], [ring]] },
      ],
      drawing,
    );
    expect(path.match(/M/g)).toHaveLength(4);
    expect(path.match(/Z/g)).toHaveLength(4);
  });

  it("is not drawn for a municipality whose land it has not got", () => {
    const nacka = { type: "Polygon" as const, coordinates: [[[18.2, 59.3]]] };
    expect(liesWithin([nacka], bounds)).toBe(true);
    expect(liesWithin([nacka], [6.8, 50.8, 7.2, 51.1])).toBe(false);
  });
});
