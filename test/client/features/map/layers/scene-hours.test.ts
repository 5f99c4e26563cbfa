import { expect, it } from "vitest";
import { busyHours } from "../../../../../client/features/map/layers/scene-hours.ts";

it("the hours of a scene are those at half its busiest hour or more", () => {
  const profile = Array.from({ length: 168 }, () => 0);
  profile[20] = 0.8;
  profile[21] = 0.4;
  profile[22] = 0.3;
  expect(busyHours(profile)).toEqual([20, 21]);
  expect(busyHours(profile.map(() => 0))).toEqual([]);
});
