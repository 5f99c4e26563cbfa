import { expect, it } from "vitest";
import { chooseCampaignGrounds } from "#core/domain/measure/choose-campaign-grounds.ts";

const place = (name: string, x: number, kind = "centrum") => ({ name, kind, x, y: 0 });
const own = [place("A", 0), place("B", 5_000)];
const counts = [
  { x: 0, y: 0, count: 30 },
  { x: 5_000, y: 0, count: 10 },
  { x: 10_000, y: 0, count: 28 },
  { x: 15_000, y: 0, count: 11 },
  { x: 600, y: 0, count: 30 },
];
const question = { places: own, radiusM: 200, bufferM: 500, counts };

it("takes for each place the one most like it, clear of all of the campaign's", () => {
  const candidates = [...own, place("nära A", 600), place("C", 10_000), place("D", 15_000)];
  const chosen = chooseCampaignGrounds({ ...question, candidates });
  expect(chosen.map(({ besides, place: found }) => [besides.name, found.name])).toEqual([
    ["A", "C"],
    ["B", "D"],
  ]);
});

it("takes no place twice, nor one that lies over another", () => {
  const candidates = [place("C", 10_000), place("C 2", 10_100)];
  expect(chooseCampaignGrounds({ ...question, candidates })).toHaveLength(1);
});

it("finds none where all lie in the campaign's surroundings", () => {
  expect(chooseCampaignGrounds({ ...question, candidates: [place("nära A", 600)] })).toEqual([]);
});
