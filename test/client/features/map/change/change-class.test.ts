import { expect, it } from "vitest";
import { changeStep } from "../../../../../client/features/map/change/change-class.ts";

it("gives a sure change its step on either side of the middle, and none to what may be chance", () => {
  const step = (verdict: "more" | "fewer" | "unclear", ratio: number | null) =>
    changeStep({ verdict, ratio });
  expect([step("more", 1.2), step("more", 1.7), step("more", 3)]).toEqual([4, 5, 6]);
  expect([step("fewer", 0.9), step("fewer", 0.6), step("fewer", 0.2)]).toEqual([2, 1, 0]);
  expect([step("unclear", 5), step("unclear", 0.1)]).toEqual([null, null]);
});

it("takes something where there was nothing, and nothing where there was something, for the outermost steps", () => {
  expect(changeStep({ verdict: "more", ratio: null })).toBe(6);
  expect(changeStep({ verdict: "fewer", ratio: 0 })).toBe(0);
});
