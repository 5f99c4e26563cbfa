/**
 * Draws data/basemap anew from richer layers: `npx tsx scripts/draw-basemap.ts LAYERS LANDMASK`.
 * LAYERS is a folder with the files named below; LANDMASK is what data/README.md makes with GMT.
 * Needed only to change the map: what it writes is committed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature } from "geojson";
import { type DrawnLine, RAILWAYS, ROADS } from "./basemap/drawn-lines.ts";
import { NAMES } from "./basemap/drawn-names.ts";
import { INDUSTRIAL_AREAS, LAKES } from "./basemap/drawn-shapes.ts";
import {
  closed,
  feature,
  multiPolygon,
  type NamedPolygons,
  polygonOf,
  readPolygons,
  roundLine,
  roundPosition,
} from "./basemap/features.ts";
import { outsideLand } from "./basemap/outside-land.ts";
import { type Polygon, ringAreaM2, roundCorners, simplifyRing } from "./basemap/plane.ts";
import { fillAll, type Grid, gridOver, spreadLabels } from "./basemap/raster.ts";
import { polygonsWithin, traceBorders } from "./basemap/trace.ts";
import { ROOT } from "./repository.ts";

const TOLERANCE_M = 35;
const BUILT_UP_TOLERANCE_M = 60;
const SMALLEST_ISLAND_M2 = 6_000;

const GROUPS: readonly { key: string; name: string; kommundel: string; regso: readonly string[] }[] = [
  {
    key: "boo",
    name: "Boo",
    kommundel: "Boo",
    regso: ["Björknäs", "Nordvästra Boo", "Nordöstra Boo", "Orminge", "Sydöstra Boo", "Södra Boo"],
  },
  {
    key: "sicklaon",
    name: "Sicklaön",
    kommundel: "Sicklaön",
    regso: [
      "Alphyddan-Finntorp",
      "Ektorp-Skuru",
      "Kvarnholmen-Henriksdal",
      "Nacka centrala",
      "Nacka strand-Jarlaberg",
      "Sickla",
      "Storängen-Saltsjö Duvnäs",
    ],
  },
  {
    key: "fisksatra-saltsjobaden",
    name: "Fisksätra/Saltsjöbaden",
    kommundel: "Saltsjöbaden",
    regso: ["Fisksätra", "Saltsjöbaden"],
  },
  { key: "alta", name: "Älta", kommundel: "Älta", regso: ["Älta-Erstavik"] },
];

const [layersFolder, landMaskFile] = process.argv.slice(2);
if (!layersFolder || !landMaskFile) {
  throw new Error("Say where the layers and the land mask are: draw-basemap.ts LAYERS LANDMASK");
}
const target = join(ROOT, "data", "basemap");
mkdirSync(target, { recursive: true });
draw(layersFolder, landMaskFile);

function draw(layers: string, landMask: string): void {
  const read = (name: string) => readPolygons(join(layers, name));
  const nackaLand = read("nacka_land.geojson")
    .flatMap(({ polygons }) => polygons)
    .map(generaliseLand)
    .filter(isIsland);
  const grid = gridOver([18.1, 59.225, 18.4, 59.375], 0.000125);
  const municipality = new Uint8Array(grid.columns * grid.rows);
  read("nacka_kommun.geojson").forEach(({ polygons }) => fillAll(grid, municipality, polygons, 1));
  fillAll(grid, municipality, nackaLand, 1);

  writeAreas(grid, municipality, read("nacka_regso_2025_land.geojson"));
  writeFeatures(
    "land.geojson",
    nackaLand.map((polygon) => feature({}, polygonOf(polygon))),
  );
  writeFeatures(
    "land-outside.geojson",
    outsideLand({
      base: read("land_bas.geojson"),
      municipalities: read("kommuner_runt_nacka.geojson"),
      landMask,
      nackaLand,
      nackaGrid: grid,
      municipality,
    }),
  );
  writeFeatures("built-up.geojson", builtUp(grid, read("bebyggelse_tatort.geojson"), nackaLand));
  writeFeatures(
    "lakes.geojson",
    LAKES.map(({ name, ring }) => feature({ name }, polygonOf([roundCorners(closed(ring))]))),
  );
  writeFeatures(
    "industrial-areas.geojson",
    INDUSTRIAL_AREAS.map(({ key, name, ring }) => feature({ key, name }, polygonOf([closed(ring)]))),
  );
  const lines = (drawn: readonly DrawnLine[]) =>
    drawn.map(({ line, ...properties }) =>
      feature({ ...properties, isSchematic: true }, { type: "LineString", coordinates: roundLine(line) }),
    );
  writeFeatures("roads.geojson", lines(ROADS));
  writeFeatures("railways.geojson", lines(RAILWAYS));
  writeFeatures(
    "names.geojson",
    NAMES.map(({ at, turn = 0, ...properties }) =>
      feature({ ...properties, turn }, { type: "Point", coordinates: roundPosition(at) }),
    ),
  );
}

function writeAreas(grid: Grid, municipality: Uint8Array, regso: NamedPolygons[]): void {
  const seeds = new Uint8Array(municipality.length);
  regso.forEach(({ polygons }, index) => fillAll(grid, seeds, polygons, index + 1));
  const areas = spreadLabels(
    grid,
    seeds.map((label, index) => (municipality[index] ? label : 0)),
    municipality,
  );
  const groupOf = (label: number) =>
    label && GROUPS.findIndex((group) => group.regso.includes(String(regso[label - 1]?.properties.namn))) + 1;
  const borders = traceBorders(grid, areas, TOLERANCE_M);

  writeFeatures("boundary.geojson", [
    feature(
      { key: "182", name: "Nacka" },
      multiPolygon(polygonsWithin(borders, (label) => Math.min(label, 1)).get(1)),
    ),
  ]);
  const traced = polygonsWithin(borders, groupOf);
  const groupFeatures = (nameOf: (group: (typeof GROUPS)[number]) => Record<string, unknown>) =>
    GROUPS.map((group, index) => feature(nameOf(group), multiPolygon(traced.get(index + 1))));
  writeFeatures(
    "groups.geojson",
    groupFeatures(({ key, name }) => ({ key, name: `Trygg och säker ${name}` })),
  );
  writeFeatures(
    "kommundelar.geojson",
    groupFeatures(({ key, kommundel }) => ({ key, name: kommundel })),
  );
  const regsoTraced = polygonsWithin(borders);
  writeFeatures(
    "regso.geojson",
    regso.map(({ properties }, index) =>
      feature(
        { key: properties.regso, name: properties.namn, population: properties.pop_2025 },
        multiPolygon(regsoTraced.get(index + 1)),
      ),
    ),
  );
}

function builtUp(grid: Grid, built: NamedPolygons[], nackaLand: readonly Polygon[]): Feature[] {
  const mask = new Uint8Array(grid.columns * grid.rows);
  const land = mask.slice();
  for (const { polygons } of built) fillAll(grid, mask, polygons, 1);
  fillAll(grid, land, nackaLand, 1);
  const within = mask.map((value, index) => (value && land[index] ? 1 : 0));
  return (polygonsWithin(traceBorders(grid, within, BUILT_UP_TOLERANCE_M)).get(1) ?? [])
    .filter(isIsland)
    .map((polygon) => feature({}, polygonOf(polygon, 4)));
}

function generaliseLand(polygon: Polygon): Polygon {
  return polygon.map((ring) => simplifyRing(ring, TOLERANCE_M));
}

function isIsland([outer]: Polygon): boolean {
  return (
    outer !== undefined && outer.length >= 4 && Math.abs(ringAreaM2(outer.slice(0, -1))) >= SMALLEST_ISLAND_M2
  );
}

function writeFeatures(name: string, features: readonly Feature[]): void {
  const lines = features.map((one) => JSON.stringify(one)).join(",\n");
  writeFileSync(join(target, name), `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}
