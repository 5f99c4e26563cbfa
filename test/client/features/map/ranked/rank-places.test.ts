import { describe, expect, it } from "vitest";
import {
  distanceM,
  type LandCell,
  type NamedPlace,
  placeAreas,
  rankPlaces,
} from "../../../../../client/features/map/ranked/rank-places.ts";

const place = (id: string, lon: number, rank = 1): NamedPlace => ({
  id,
  name: id,
  kind: "centrum",
  rank,
  position: [lon, 59.3],
});

// 0.002° of longitude is 114 m here.
const cell = (id: number, lon: number): LandCell => ({ id, centre: [lon, 59.3], isOnLand: true });

describe("places to aim measures at", () => {
  it("measures distances in metres", () => {
    expect(distanceM([18, 59.3], [18.002, 59.3])).toBeCloseTo(113.7, 0);
    expect(distanceM([18, 59.3], [18, 59.31])).toBeCloseTo(1113.2, 0);
  });

  it("gives each cell to one place, and a cell that none reaches stands alone", () => {
    const areas = placeAreas(
      [place("väst", 18), place("öst", 18.006)],
      [cell(1, 18.001), cell(2, 18.005), cell(3, 18.1)],
    );
    expect(areas.map(({ key, name, cells, isNamed }) => ({ key, name, cells, isNamed }))).toEqual([
      { key: "väst", name: "väst", cells: [1], isNamed: true },
      { key: "öst", name: "öst", cells: [2], isNamed: true },
      { key: "cell:3", name: "öst", cells: [3], isNamed: false },
    ]);
  });

  it("lets the more important place take a cell that both reach", () => {
    const areas = placeAreas([place("skola", 18.001, 3), place("centrum", 18.003, 1)], [cell(1, 18.001)]);
    expect(areas.map((area) => area.key)).toEqual(["centrum"]);
  });

  it("ranks by count with the share of all events of the selection", () => {
    const areas = placeAreas(
      [place("väst", 18), place("öst", 18.1)],
      [cell(1, 18), cell(2, 18.001), cell(3, 18.1)],
    );
    const counts = new Map([
      [1, 4],
      [2, 2],
      [3, 14],
    ]);
    const ranked = rankPlaces(areas, counts, { landCells: 10, total: 25, limit: 5 });
    expect(
      ranked.map(({ name, count, share, againstEven }) => ({ name, count, share, againstEven })),
    ).toEqual([
      { name: "öst", count: 14, share: 0.56, againstEven: 7 },
      { name: "väst", count: 6, share: 0.24, againstEven: 1.5 },
    ]);
  });

  it("leaves places with under half an event out, or as few as it is told", () => {
    const areas = placeAreas([], [cell(1, 18), cell(2, 18.1)]);
    const counts = new Map([
      [1, 0.4],
      [2, 9],
    ]);
    const options = { landCells: 100, total: 13, limit: 5 };
    expect(rankPlaces(areas, counts, options).map((area) => area.key)).toEqual(["cell:2"]);
    expect(rankPlaces(areas, counts, { ...options, fewest: 0 })).toHaveLength(2);
  });

  it("has no places without events", () => {
    const areas = placeAreas([], [cell(1, 18)]);
    expect(rankPlaces(areas, new Map(), { landCells: 1, total: 0, limit: 5 })).toEqual([]);
  });
});
