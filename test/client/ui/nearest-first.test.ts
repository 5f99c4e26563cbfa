import { expect, it } from "vitest";
import { nearestFirst } from "../../../client/ui/pick-on-map/nearest-first.ts";

it("orders places by how near they are on the ground, where a degree east is half a degree north", () => {
  const here = { lon: 18.2, lat: 59.3 };
  const east = { name: "east", lon: 18.215, lat: 59.3 };
  const north = { name: "north", lon: 18.2, lat: 59.31 };
  expect(nearestFirst([north, east], here).map(({ name }) => name)).toEqual(["east", "north"]);
});
