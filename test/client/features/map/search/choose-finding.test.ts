import { describe, expect, it } from "vitest";
import { chooseFinding, zoomToFit } from "../../../../../client/features/map/search/choose-finding.ts";
import { chosenPlace } from "../../../../../client/features/map/search/chosen-place.ts";
import { findings } from "../../../../../client/features/map/search/findings.ts";
import type { PlaceIndex } from "../../../../../client/features/map/use-places.ts";
import { DEFAULT_VIEW } from "../../../../../client/state/view-state.ts";

const square = {
  type: "Polygon" as const,
  coordinates: [
    [
      [18.2, 59.3],
      [18.3, 59.3],
      [18.3, 59.35],
      [18.2, 59.35],
      [18.2, 59.3],
    ],
  ],
};

const area = {
  type: "Feature" as const,
  id: 7,
  properties: { kind: "kommundel" as const, name: "Boo", population: null },
  geometry: square,
};
const street = {
  type: "Feature" as const,
  id: "s1",
  properties: { name: "Mensättravägen", kind: "gata", aliases: [], rank: 3 },
  geometry: { type: "Point" as const, coordinates: [18.25, 59.32] },
};
const scene = {
  type: "Feature" as const,
  id: "d1",
  properties: {
    name: "Norr om torget",
    status: "active" as const,
    firstSeen: "2026-01-01",
    lastSeen: "2026-11-01",
    profile: Array.from({ length: 168 }, () => 0),
    isExample: true,
  },
  geometry: square,
};
const cell = (id: number, lon: number, lat: number) => ({
  id,
  centre: [lon, lat] as [number, number],
  corners: [],
  isOnLand: true,
  radiusM: 115,
  turnDeg: 0,
});
const cells = [cell(1, 18.25, 59.32), cell(2, 18.29, 59.34), cell(3, 18.5, 59.4)];
const index: PlaceIndex = {
  cells,
  cellById: new Map(cells.map((one) => [one.id, one])),
  landCells: 3,
  areas: [],
  areaByKey: new Map(),
  areaOfCell: new Map(),
};
const data = { index, places: [street], areas: [area], scenes: [scene], partners: [] };
const all = findings({ places: [street], areas: [area], scenes: [scene], partners: [], tours: [] });
const found = (name: string) => {
  const one = all.find((finding) => finding.name === name);
  if (!one) throw new Error(name);
  return one;
};

describe("choosing a finding", () => {
  it("goes to an area and marks it without narrowing anything", () => {
    const view = { ...DEFAULT_VIEW, ...chooseFinding(found("Boo"), DEFAULT_VIEW) };
    expect(view.place).toBe("area:7");
    expect(view.area).toEqual([]);
    expect(view.position?.lon).toBeCloseTo(18.25);
    expect(view.position?.zoom).toBeGreaterThan(11);
    expect(chosenPlace(view.place, data)).toMatchObject({
      name: "Boo",
      areaId: 7,
      cells: [1, 2],
      reachM: null,
    });
  });

  it("marks a street but counts nothing there, because people live in it", () => {
    const { place } = chooseFinding(found("Mensättravägen"), DEFAULT_VIEW);
    expect(chosenPlace(place ?? null, data)).toMatchObject({ name: "Mensättravägen", cells: [] });
  });

  it("turns the layer of a drug scene on and marks its hexagons", () => {
    const off = DEFAULT_VIEW.layers.map((layer) => ({ ...layer, isOn: false }));
    const patch = chooseFinding(found("Norr om torget"), { ...DEFAULT_VIEW, layers: off });
    expect(patch.layers?.filter(({ isOn }) => isOn).map(({ id }) => id)).toEqual(["scenes"]);
    expect(chosenPlace(patch.place ?? null, data)).toMatchObject({ cells: [1, 2] });
  });

  it("finds no place for a key that is not there", () => {
    expect(chosenPlace("area:99", data)).toBeNull();
    expect(chosenPlace("x", data)).toBeNull();
    expect(chosenPlace(null, data)).toBeNull();
  });

  it("shows wide areas from afar and small ones near, within the map's reach", () => {
    expect(zoomToFit([18.1, 59.2, 18.4, 59.4])).toBeLessThan(zoomToFit([18.24, 59.31, 18.26, 59.32]));
    expect(zoomToFit([18.25, 59.3, 18.25, 59.3])).toBe(14.5);
    expect(zoomToFit([0, 0, 90, 60])).toBe(10);
  });
});
