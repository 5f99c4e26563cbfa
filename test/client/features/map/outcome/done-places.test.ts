import { expect, it } from "vitest";
import { donePlaces } from "../../../../../client/features/map/outcome/done-places.ts";
import { isFading } from "../../../../../client/features/map/outcome/is-fading.ts";

const visit = (name: string, weekhour: number, minutes: number) => ({
  name,
  lon: 18,
  lat: 59,
  weekhour,
  visits: 1,
  minutes,
});
const dose = [visit("Sarvträsk", 114, 15), visit("Orminge centrum", 115, 20), visit("Sarvträsk", 20, 30)];

it("sums visits and minutes by place, most minutes first", () => {
  expect(donePlaces(dose, []).map(({ name, visits, minutes }) => [name, visits, minutes])).toEqual([
    ["Sarvträsk", 2, 45],
    ["Orminge centrum", 1, 20],
  ]);
});

it("keeps to the chosen hours of the week", () => {
  expect(donePlaces(dose, [114, 115]).map(({ name, minutes }) => [name, minutes])).toEqual([
    ["Orminge centrum", 20],
    ["Sarvträsk", 15],
  ]);
});

it("takes the last third of a place's time for fading", () => {
  expect([1, 0.5, 0.3].map((strength) => isFading({ strength }))).toEqual([false, false, true]);
});
