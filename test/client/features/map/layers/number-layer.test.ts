import { expect, it } from "vitest";
import { digitsOf } from "../../../../../client/features/map/layers/number-layer.ts";

it("the digits of a number stand round its middle", () => {
  expect(digitsOf(7)).toEqual([{ digit: "7", offset: 0 }]);
  expect(digitsOf(42)).toEqual([
    { digit: "4", offset: -0.5 },
    { digit: "2", offset: 0.5 },
  ]);
  expect(digitsOf(105).map(({ offset }) => offset)).toEqual([-1, 0, 1]);
});
