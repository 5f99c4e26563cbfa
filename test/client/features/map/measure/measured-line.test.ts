import { describe, expect, it } from "vitest";
import {
  distanceM,
  distanceParts,
  distancesAlong,
} from "../../../../../client/features/map/measure/measured-line.ts";

describe("a measured line", () => {
  it("is a degree of latitude long where it spans one: 111,195 m on turf's sphere of 6,371,008.8 m", () => {
    expect(distanceM([18.2, 59], [18.2, 60])).toBeCloseTo((6_371_008.8 * Math.PI) / 180, 3);
  });

  it("is half as long along the 60th parallel", () => {
    expect(distanceM([18, 60], [18.01, 60]) / distanceM([18, 60], [18, 60.01])).toBeCloseTo(0.5, 3);
  });

  it("adds up from point to point", () => {
    const [start, first, second] = distancesAlong([
      [18.2, 59.3],
      [18.2, 59.31],
      [18.2, 59.3],
    ]);
    expect(start).toBe(0);
    expect(first).toBeCloseTo(1111.95, 1);
    expect(second).toBeCloseTo(2 * (first ?? 0), 6);
  });

  it("is said in whole metres below a kilometre and in kilometres from there", () => {
    expect(distanceParts(340.4)).toEqual({ value: 340, decimals: 0, unit: "m" });
    expect(distanceParts(999.6)).toEqual({ value: 0.9996, decimals: 2, unit: "km" });
    expect(distanceParts(12_345)).toEqual({ value: 12.345, decimals: 1, unit: "km" });
  });
});
