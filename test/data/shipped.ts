import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";

const DATA = join(import.meta.dirname, "../../data");

/** The parsed content of a file of the data folder. */
export function shipped(name: string): unknown {
  return JSON.parse(shippedText(name));
}

export function shippedText(name: string): string {
  return readFileSync(join(DATA, name), "utf8");
}

/** The names of the basemap's files. */
export function basemapFiles(): string[] {
  return readdirSync(join(DATA, "basemap"))
    .filter((name) => name.endsWith(".geojson"))
    .map((name) => `basemap/${name}`);
}

export function layer(name: string): FeatureCollection {
  return shipped(`basemap/${name}.geojson`) as FeatureCollection;
}
