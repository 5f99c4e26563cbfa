import { describe, expect, it } from "vitest";
import { doOverlap } from "#core/domain/privacy/publish/shape/overlap.ts";
import { ringAreaM2, ringOfRectangle } from "#core/domain/privacy/publish/shape/ring.ts";
import { narrowestWidthM } from "#core/domain/privacy/publish/shape/ring-width.ts";
import { isSameOutline } from "#core/domain/privacy/publish/shape/same-outline.ts";

const box = (x: number, y: number, width: number, height = width) =>
  ringOfRectangle(
    { x: 674_000 + x, y: 6_580_000 + y },
    { x: 674_000 + x + width, y: 6_580_000 + y + height },
  );
const shape = (...points: [number, number][]) =>
  points.map(([x, y]) => ({ x: 674_000 + x, y: 6_580_000 + y }));

describe("doOverlap", () => {
  it("is so for areas that cross, hold each other or are the same", () => {
    expect(doOverlap([box(0, 0, 100)], [box(50, 50, 100)])).toBe(true);
    expect(doOverlap([box(0, 0, 100)], [box(20, 20, 10)])).toBe(true);
    expect(doOverlap([box(20, 20, 10)], [box(0, 0, 100)])).toBe(true);
    expect(doOverlap([box(0, 0, 100)], [box(0, 0, 100)])).toBe(true);
    expect(doOverlap([box(0, 40, 100, 20)], [box(40, 0, 20, 100)])).toBe(true);
    expect(doOverlap([box(0, 0, 100)], [box(0, 0, 50, 100)])).toBe(true);
  });

  it("is not so for areas apart, or that share a border, a corner or a drawn line's breadth", () => {
    expect(doOverlap([box(0, 0, 100)], [box(200, 0, 100)])).toBe(false);
    expect(doOverlap([box(0, 0, 100)], [box(100, 0, 100)])).toBe(false);
    expect(doOverlap([box(0, 0, 100)], [box(100, 30, 100)])).toBe(false);
    expect(doOverlap([box(0, 0, 100)], [box(100, 100, 100)])).toBe(false);
    expect(doOverlap([box(0, 0, 100)], [box(99.5, 0, 100)])).toBe(false);
  });

  it("sees an edge that runs through two corners of the other", () => {
    const diamond = shape([50, 0], [100, 50], [50, 100], [0, 50]);
    expect(doOverlap([diamond], [box(50, -100, 200, 300)])).toBe(true);
    expect(doOverlap([shape([0, 0], [100, 100], [100, 0])], [shape([0, 0], [100, 100], [0, 100])])).toBe(
      false,
    );
    expect(doOverlap([shape([0, 0], [100, 100], [100, 0])], [box(0, 0, 100)])).toBe(true);
  });

  it("looks at every part of an area of several", () => {
    expect(doOverlap([box(0, 0, 10), box(500, 0, 50)], [box(520, 10, 5)])).toBe(true);
  });

  it("lies outside of a bay but inside of the land", () => {
    const horseshoe = shape(
      [0, 0],
      [300, 0],
      [300, 300],
      [200, 300],
      [200, 100],
      [100, 100],
      [100, 300],
      [0, 300],
    );
    expect(doOverlap([horseshoe], [box(110, 150, 80, 200)])).toBe(false);
    expect(doOverlap([horseshoe], [box(90, 150, 80, 200)])).toBe(true);
  });
});

describe("narrowestWidthM", () => {
  it("is the short side of a rectangle, however it is turned", () => {
    expect(narrowestWidthM([box(0, 0, 500, 120)])).toBeCloseTo(120, 6);
    const turned = shape([0, 0], [300, 400], [220, 460], [-80, 60]);
    expect(narrowestWidthM([turned])).toBeCloseTo(100, 6);
  });

  it("is about the diameter of a circle and nothing for a line", () => {
    const circle = Array.from({ length: 64 }, (_, k): [number, number] => [
      100 * Math.cos((k * Math.PI) / 32),
      100 * Math.sin((k * Math.PI) / 32),
    ]);
    expect(narrowestWidthM([shape(...circle)])).toBeGreaterThan(199);
    expect(narrowestWidthM([shape([0, 0], [100, 100], [200, 200])])).toBe(0);
  });
});

describe("isSameOutline", () => {
  it("does not mind where a ring begins or which way it runs, but minds where it lies", () => {
    expect(isSameOutline([box(0, 0, 100)], [box(0, 0, 100).toReversed()])).toBe(true);
    expect(isSameOutline([box(0, 0, 100)], [box(0, 0, 103)])).toBe(false);
    expect(isSameOutline([box(0, 0, 100)], [box(0, 0, 100), box(200, 0, 100)])).toBe(false);
  });
});

describe("ringAreaM2", () => {
  it("is what a ring encloses, closed or not", () => {
    expect(ringAreaM2(box(0, 0, 200, 50))).toBeCloseTo(10_000, 3);
    expect(ringAreaM2([...box(0, 0, 200, 50), ...box(0, 0, 200, 50).slice(0, 1)])).toBeCloseTo(10_000, 3);
  });

  it("refuses a ring without three corners", () => {
    expect(() => ringAreaM2(shape([0, 0], [1, 1]))).toThrow(RangeError);
  });
});
