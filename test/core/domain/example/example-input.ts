import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import proj4 from "proj4";
import type { DegreePolygon, ExampleInput } from "#core/domain/example/example-input.ts";
import type { ExampleSettings } from "#core/domain/example/example-settings.ts";

const DATA = join(import.meta.dirname, "../../../../data");
const SWEREF_99_TM = "+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs";

function readData(name: string): unknown {
  return JSON.parse(readFileSync(join(DATA, name), "utf8"));
}

function readPolygons(name: string): { key: string; polygons: DegreePolygon[] }[] {
  const { features } = readData(`basemap/${name}.geojson`) as FeatureCollection<Polygon | MultiPolygon>;
  return features.map(({ properties, geometry }) => ({
    key: String(properties?.["key"] ?? ""),
    polygons: geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
  }));
}

/** What the example generator is given when Platsbild starts, with the day the tests agree on. */
export function shippedExampleInput(today = "2026-11-23"): ExampleInput {
  const settings = readData("example.json") as ExampleSettings;
  const polygonsOf = (name: string) => readPolygons(name).flatMap(({ polygons }) => polygons);
  return {
    seed: settings.seed,
    today,
    timeZone: "Europe/Stockholm",
    settings,
    places: (readData("gazetteer.json") as { items: ExampleInput["places"] }).items,
    categories: (readData("categories.json") as { items: ExampleInput["categories"] }).items,
    land: polygonsOf("land"),
    lakes: polygonsOf("lakes"),
    builtUp: polygonsOf("built-up"),
    groupAreas: readPolygons("groups"),
    schoolBreaks: (readData("school-breaks.json") as { items: ExampleInput["schoolBreaks"] }).items,
    project: (lon, lat) => {
      const [x = 0, y = 0] = proj4(SWEREF_99_TM, [lon, lat]);
      return { x, y };
    },
  };
}
