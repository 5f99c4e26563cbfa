import { describe, expect, it } from "vitest";
import { linearScale, roundTicks } from "../../../../../client/features/map/series/linear-scale.ts";

describe("a linear scale", () => {
  it("maps one stretch onto another and back, upside down too", () => {
    const scale = linearScale([0, 50], [100, 0]);
    expect([scale(0), scale(25), scale(50), scale(60)]).toEqual([100, 50, 0, -20]);
    expect(scale.invert(scale(17))).toBeCloseTo(17, 12);
  });
});

describe("round ticks", () => {
  it("are steps of one, two or five times a power of ten, the last not below the largest", () => {
    expect(roundTicks(57, 3)).toEqual([0, 20, 40, 60]);
    expect(roundTicks(100, 3)).toEqual([0, 50, 100]);
    expect(roundTicks(3, 3)).toEqual([0, 1, 2, 3]);
    expect(roundTicks(1, 3)).toEqual([0, 0.5, 1]);
    expect(roundTicks(1_234, 3)).toEqual([0, 500, 1000, 1500]);
  });
});
