import { expect, it } from "vitest";
import { movedWeeks } from "../../../../../client/features/map/series/week-brush.ts";

it("arrows move the chosen weeks and stop at the ends, Shift moves the last week", () => {
  expect(movedWeeks([26, 51], "ArrowLeft", false, 52)).toEqual([25, 50]);
  expect(movedWeeks([26, 51], "ArrowRight", false, 52)).toEqual([26, 51]);
  expect(movedWeeks([26, 50], "ArrowRight", true, 52)).toEqual([26, 51]);
  expect(movedWeeks([26, 26], "ArrowLeft", true, 52)).toEqual([26, 26]);
  expect(movedWeeks([26, 51], "a", false, 52)).toBeNull();
  expect(movedWeeks(null, "ArrowLeft", false, 52)).toBeNull();
});
