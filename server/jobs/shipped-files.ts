import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";

/** The parsed content of one or more files, and a hash of them. */
export interface ReadFiles<T> {
  readonly content: T;
  readonly contentHash: string;
}

export type PolygonFeatures = FeatureCollection<Polygon | MultiPolygon>;

/** What does a JSON file of a data folder hold? Throws, naming the file, if it is missing or no JSON. */
export async function readJson<T>(folder: string, name: string): Promise<ReadFiles<T>> {
  const path = join(folder, name);
  const text = await readFile(path, "utf8");
  try {
    return { content: JSON.parse(text) as T, contentHash: hashOf(text) };
  } catch (error) {
    throw new Error(`${path} är inte giltig JSON.`, { cause: error });
  }
}

/** One hash for several. */
export function joinHashes(...hashes: readonly string[]): string {
  return hashOf(hashes.join("\n"));
}

/** All polygons of a collection as the GeoJSON text of one geometry. */
export function multiPolygonText({ features }: PolygonFeatures): string {
  return JSON.stringify({ type: "MultiPolygon", coordinates: features.flatMap(polygonsOf) });
}

/** The polygons of a feature, as lists of rings of longitude and latitude. */
export function polygonsOf({ geometry }: Feature<Polygon | MultiPolygon>): number[][][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
