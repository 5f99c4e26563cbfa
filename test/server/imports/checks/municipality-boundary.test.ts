import { describe, expect, test } from "vitest";
import { municipalityBoundary } from "../../../../server/imports/checks/municipality-boundary.ts";

const square = [
  [0, 0],
  [10_000, 0],
  [10_000, 10_000],
  [0, 10_000],
  [0, 0],
] as const;
const hole = [
  [4_000, 4_000],
  [6_000, 4_000],
  [6_000, 6_000],
  [4_000, 6_000],
  [4_000, 4_000],
] as const;

describe("a municipality's boundary", () => {
  const boundary = municipalityBoundary([square, hole], 250);

  test.each([
    [5_000, 1_000, true, 0],
    [10_000.5, 5_000, true, 0.5],
    [10_249, 5_000, true, 249],
    [10_251, 5_000, false, 251],
    [10_200, 10_200, false, Math.hypot(200, 200)],
    [5_000, 5_000, false, 1_000],
    [4_100, 5_000, true, 100],
    [-3_000, -4_000, false, 5_000],
  ])("%d, %d: within the tolerance %s, %d m outside", (x, y, isHeld, distanceM) => {
    expect(boundary.holds(x, y)).toBe(isHeld);
    expect(boundary.distanceOutside(x, y)).toBeCloseTo(distanceM, 6);
  });

  test("what is remembered of squares agrees with walking round the boundary", () => {
    for (let x = -1_000; x < 11_000; x += 137) {
      for (let y = -1_000; y < 11_000; y += 149) {
        expect(boundary.holds(x, y)).toBe(boundary.distanceOutside(x, y) <= 250);
      }
    }
  });
});
