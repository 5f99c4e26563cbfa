import { gzipSync } from "node:zlib";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { basemapFiles, layer, shippedText } from "./shipped.ts";

const EAST_M = 56_800;
const NORTH_M = 111_320;

const ringsOf = ({ geometry }: Feature): Position[][] => {
  if (geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
};

function areaKm2(ring: readonly Position[]): number {
  let twice = 0;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [x = 0, y = 0] = ring[index] ?? [];
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? [];
    twice += x * nextY - nextX * y;
  }
  return (twice / 2) * EAST_M * NORTH_M * 1e-6;
}

const totalKm2 = (name: string) =>
  layer(name)
    .features.flatMap(ringsOf)
    .reduce((sum, ring) => sum + areaKm2(ring), 0);

describe("the basemap", () => {
  it("weighs less than 150 kB on the wire", () => {
    const bytes = basemapFiles().reduce((sum, name) => sum + gzipSync(shippedText(name)).length, 0);
    expect(bytes).toBeLessThan(150_000);
  });

  it("holds only closed rings in degrees around Nacka, outer ones counter-clockwise", () => {
    for (const name of basemapFiles().map((file) => file.slice("basemap/".length, -".geojson".length))) {
      for (const feature of layer(name).features) {
        const outers =
          (feature.geometry as Polygon | MultiPolygon).type === "Polygon" ? ringsOf(feature).slice(0, 1) : [];
        expect(outers.every((ring) => areaKm2(ring) > 0)).toBe(true);
        for (const ring of ringsOf(feature)) {
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(ring.at(0)).toEqual(ring.at(-1));
          expect(
            ring.every(([lon = 0, lat = 0]) => lon >= 17.9 && lon <= 18.6 && lat >= 59.15 && lat <= 59.5),
          ).toBe(true);
        }
      }
    }
  });

  it("covers the municipality with the groups, the kommundelar and the RegSO, without gap or overlap", () => {
    const whole = totalKm2("boundary");
    expect(whole).toBeGreaterThan(120);
    for (const name of ["groups", "kommundelar", "regso"]) expect(totalKm2(name)).toBeCloseTo(whole, 3);
  });

  it("names the four groups", () => {
    expect(layer("groups").features.map(({ properties }) => properties?.["name"] as string)).toEqual([
      "Trygg och säker Boo",
      "Trygg och säker Sicklaön",
      "Trygg och säker Fisksätra/Saltsjöbaden",
      "Trygg och säker Älta",
    ]);
  });

  it("has nearly 100 km² of land, as Nacka has with its lakes", () => {
    expect(totalKm2("land")).toBeGreaterThan(97);
    expect(totalKm2("land")).toBeLessThan(102);
  });

  it("leaves Skurusundet open from Saltsjön to Lännerstasunden", () => {
    const middle: Position[] = [
      [18.218, 59.33],
      [18.2189, 59.3255],
      [18.2231, 59.3215],
      [18.2231, 59.3175],
      [18.2217, 59.314],
      [18.2188, 59.309],
      [18.222, 59.305],
    ];
    const land = layer("land").features.flatMap(ringsOf);
    expect(middle.filter((point) => land.some((ring) => contains(ring, point)))).toEqual([]);
  });

  it("says of roads and railways that they are sketches", () => {
    const lines = [...layer("roads").features, ...layer("railways").features];
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.every(({ properties }) => properties?.["isSchematic"] === true)).toBe(true);
  });
});

function contains(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let isInside = false;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [fromX = 0, fromY = 0] = ring[index] ?? [];
    const [toX = 0, toY = 0] = ring[index + 1] ?? [];
    if (fromY > y !== toY > y && x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY))
      isInside = !isInside;
  }
  return isInside;
}
