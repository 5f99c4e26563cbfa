import { join } from "node:path";
import type { ExampleInput } from "#core/domain/example/example-input.ts";
import type { ExampleSettings } from "#core/domain/example/example-settings.ts";
import { projectionBetween } from "../imports/mapping/coordinate-system.ts";
import { shippedDataDir } from "../paths.ts";
import { type PolygonFeatures, polygonsOf, readJson } from "./shipped-files.ts";

const WGS_84 = 4326;

/** What the generator of example data is given: the shipped settings, places and map, in a coordinate system. */
export async function shippedExampleInput({
  today,
  srid,
  timeZone,
}: {
  today: string;
  srid: number;
  timeZone: string;
}): Promise<ExampleInput> {
  const settings = await readData<ExampleSettings>("example.json");
  const toPlane = projectionBetween(WGS_84, srid);
  return {
    seed: settings.seed,
    today,
    timeZone,
    settings,
    places: await readItems<ExampleInput["places"][number]>("gazetteer.json"),
    categories: await readItems<ExampleInput["categories"][number]>("categories.json"),
    schoolBreaks: await readItems<ExampleInput["schoolBreaks"][number]>("school-breaks.json"),
    land: await readPolygons("land"),
    lakes: await readPolygons("lakes"),
    builtUp: await readPolygons("built-up"),
    groupAreas: (await readLayer("groups")).features.map((feature) => ({
      key: String(feature.properties?.["key"]),
      polygons: polygonsOf(feature),
    })),
    project: (lon, lat) => {
      const [x, y] = toPlane(lon, lat);
      return { x, y };
    },
  };
}

async function readData<T>(name: string): Promise<T> {
  return (await readJson<T>(shippedDataDir, name)).content;
}

async function readItems<T>(name: string): Promise<T[]> {
  return (await readData<{ items: T[] }>(name)).items;
}

function readLayer(name: string): Promise<PolygonFeatures> {
  return readData<PolygonFeatures>(join("basemap", `${name}.geojson`));
}

async function readPolygons(name: string): Promise<number[][][][]> {
  return (await readLayer(name)).features.flatMap(polygonsOf);
}
