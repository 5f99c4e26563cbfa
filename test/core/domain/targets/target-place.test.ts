import { describe, expect, it } from "vitest";
import { cellAt, cellCentre, cellNeighbours } from "#core/domain/place/hexgrid.ts";
import { createGround } from "#core/domain/targets/ground.ts";
import { rankTargets } from "#core/domain/targets/rank-targets.ts";
import type { RankedPlace } from "#core/domain/targets/target.ts";
import { targetPlaces } from "#core/domain/targets/target-place.ts";

const CENTRE = cellAt({ column: 3700, row: 32_000 });
const FAR = cellAt({ column: 3720, row: 32_000 });
const ring = cellNeighbours(FAR);
const cells = [CENTRE, ...cellNeighbours(CENTRE), FAR, ...ring];

const ground = createGround({
  acrossM: 200,
  bandM: 200,
  cells,
  places: [
    { id: "torg", name: "Torget", kind: "centrum", rank: 1, position: cellCentre(CENTRE, 200) },
    { id: "gata", name: "Storgatan", kind: "gata", rank: 3, position: cellCentre(FAR, 200) },
  ],
});

const alike = { acrossM: 200, countOf: () => 1 };

describe("places to choose from", () => {
  it("are named ones, elevated or not, and elevated cells that hang together far from names", () => {
    const elevated = new Set([FAR, ring[0] ?? 0, CENTRE]);
    const places = targetPlaces(ground.areas, elevated, alike);
    expect(
      places.map(({ name, type, isNamed, cells: own, elevatedCells }) => [
        name,
        type,
        isNamed,
        own.length,
        elevatedCells.length,
      ]),
    ).toEqual([
      ["Torget", "centre", true, 7, 1],
      ["Torget", "residentialStreet", false, 2, 2],
    ]);
    const all = places.flatMap(({ cells: own }) => own);
    expect(new Set(all).size).toBe(all.length);
  });

  it("never are a street, though it lies nearest", () => {
    const [, group] = targetPlaces(ground.areas, new Set([FAR]), alike);
    expect(group).toMatchObject({ key: `cells:${FAR}`, name: "Torget", position: cellCentre(FAR, 200) });
    expect(targetPlaces(ground.areas, new Set(), alike)).toHaveLength(1);
  });
});

describe("the order of places", () => {
  const ranked = (
    name: string,
    count: number,
    low: number,
    more: Partial<RankedPlace> = {},
  ): RankedPlace => ({
    place: {
      key: name,
      name,
      type: "centre",
      isNamed: true,
      position: { x: 0, y: 0 },
      cells: [1],
      elevatedCells: [],
    },
    count,
    tested: count,
    share: count / 1000,
    expected: 1,
    like: { ratio: low + 1, low, high: low + 2, likeCount: 1, likeCells: 1, expected: 1 },
    change: null,
    development: null,
    payday: null,
    quadrant: { crime: "low", unsafety: "low", points: 0, expectedPoints: 0 },
    ...more,
  });
  const names = (places: readonly RankedPlace[]) => places.map(({ place }) => place.name);

  it("puts what a place surely has over its like first: neither the busiest nor the largest ratio", () => {
    const busy = ranked("busy", 500, 0.9);
    const sparse = ranked("sparse", 6, 4);
    const unusual = ranked("unusual", 120, 1.5);
    const even = ranked("even", 0, 0);
    expect(names(rankTargets([even, busy, sparse, unusual], "unusual"))).toEqual([
      "unusual",
      "sparse",
      "busy",
      "even",
    ]);
    expect(names(rankTargets([even, busy, sparse, unusual], "share"))[0]).toBe("busy");
  });

  it("goes by what is surely more than before, and by reports of unsafety, when asked to", () => {
    const change = (now: number, low: number) => ({
      change: {
        now,
        nowDays: 364,
        before: 5,
        beforeDays: 364,
        ratio: 2,
        low,
        high: 9,
        verdict: "more" as const,
      },
    });
    const grown = ranked("grown", 20, 1, change(60, 1.6));
    const steady = ranked("steady", 300, 2, change(300, 0.9));
    expect(names(rankTargets([steady, ranked("unknown", 9, 1), grown], "growth"))).toEqual([
      "grown",
      "steady",
      "unknown",
    ]);
    const felt = ranked("felt", 1, 0, {
      quadrant: { crime: "low", unsafety: "high", points: 12, expectedPoints: 2 },
    });
    expect(names(rankTargets([steady, felt], "unsafety"))).toEqual(["felt", "steady"]);
  });

  it("is the same whatever order they come in", () => {
    const places = [ranked("b", 10, 1), ranked("a", 10, 1), ranked("å", 10, 1)];
    expect(names(rankTargets(places, "unusual"))).toEqual(["a", "b", "å"]);
    expect(names(rankTargets(places.toReversed(), "unusual"))).toEqual(["a", "b", "å"]);
  });
});
