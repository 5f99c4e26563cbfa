import { expect, it } from "vitest";
import { markScale } from "../../../../../client/features/map/layers/mark-scale.ts";

it("marks are smaller on the whole municipality and never grow beyond a quarter more", () => {
  expect(markScale(10)).toBe(0.55);
  expect(markScale(13)).toBe(1);
  expect(markScale(18)).toBe(1.25);
});
