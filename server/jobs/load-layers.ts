import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Feature, FeatureCollection, Point } from "geojson";
import type { AreaKind } from "#core/contract/reference.ts";
import type { Client, Database } from "../db/database.ts";
import { assignAreas } from "../imports/load/assign-areas.ts";
import { raiseDataVersion } from "../queries/loaded-data.ts";
import { type ReferenceArea, saveAreas } from "../queries/reference-areas.ts";
import { saveLayerPlaces } from "../queries/reference-layer-places.ts";
import { rebuildCells, saveLand } from "../queries/reference-municipality.ts";
import { type ReferencePlace, removeOtherPlaces } from "../queries/reference-places.ts";
import { type LoadTarget, loadOnce, openLoadTarget } from "./load-once.ts";
import { multiPolygonText, type PolygonFeatures, readJson } from "./shipped-files.ts";

/** What became of one file of a folder of layers. */
export interface LayerResult {
  readonly file: string;
  readonly outcome: "loaded" | "unchanged" | "missing";
  readonly rows: number;
}

interface Layer {
  readonly file: string;
  /** Its name in `loaded_data`; taking that of shipped data puts it in their place. */
  readonly name: string;
  readonly changesAreas: boolean;
  load(client: Client, features: readonly Feature[]): Promise<void>;
}

const NEAR_M = 60;
const RAIL_SITES = { first: 9420, last: 9449 };

/** The layers that are read, by the names of their files. */
const LAYERS: readonly Layer[] = [
  {
    file: "nacka_land.geojson",
    name: "municipality",
    changesAreas: false,
    load: async (client, features) => {
      await saveLand(client, multiPolygonText({ type: "FeatureCollection", features } as PolygonFeatures));
      await rebuildCells(client);
    },
  },
  areaLayer("nacka_regso_2025_land.geojson", "regso", { key: "regso", name: "namn" }),
  areaLayer("nacka_deso_2025_land.geojson", "deso", { key: "deso", name: "etikett" }),
  placeLayer("sl_hallplatser.geojson", "stop", ({ site_id: id, namn }) => ({
    key: String(id),
    name: String(namn),
    kind: Number(id) >= RAIL_SITES.first && Number(id) <= RAIL_SITES.last ? "station" : "hallplats",
  })),
  placeLayer("nacka_skolor_ak9.geojson", "school", ({ skolenhetskod, namn }) => ({
    key: String(skolenhetskod),
    name: String(namn),
    kind: "skola",
  })),
];

/**
 * Loads richer layers from a folder instead of the shipped ones: land, RegSO and DeSO with population, stops
 * and schools. Files that are not there are left out, the same file twice changes nothing. Throws, naming
 * file and area, when a shape is not valid; what was loaded before it stays.
 */
export async function loadLayers(
  database: Database,
  { municipalityId, dir }: { municipalityId: number; dir: string },
): Promise<LayerResult[]> {
  const target = await openLoadTarget(database, municipalityId, "operator");
  const results: LayerResult[] = [];
  let areasChanged = false;
  for (const layer of LAYERS) {
    const result = await loadLayer(target, layer, dir);
    results.push(result);
    areasChanged ||= layer.changesAreas && result.outcome === "loaded";
  }
  if (areasChanged) await assignAreas(database, municipalityId);
  return results;
}

async function loadLayer(target: LoadTarget, layer: Layer, dir: string): Promise<LayerResult> {
  const { file } = layer;
  if (!existsSync(join(dir, file))) return { file, outcome: "missing", rows: 0 };
  const { content, contentHash } = await readJson<FeatureCollection>(dir, file);
  const isLoaded = await loadOnce(target, { name: layer.name, contentHash }, async (client) => {
    await layer.load(client, content.features);
    await raiseDataVersion(client);
  });
  return { file, outcome: isLoaded ? "loaded" : "unchanged", rows: content.features.length };
}

function areaLayer(file: string, kind: AreaKind, names: { key: string; name: string }): Layer {
  const toArea = ({ properties, geometry }: Feature): ReferenceArea => {
    const population: unknown = properties?.["pop_2025"];
    return {
      key: String(properties?.[names.key]),
      name: String(properties?.[names.name]),
      population: typeof population === "number" ? population : null,
      shape: JSON.stringify(geometry),
    };
  };
  return {
    file,
    name: `area:${kind}`,
    changesAreas: true,
    load: (client, features) => saveAreas(client, kind, features.map(toArea)),
  };
}

function placeLayer(
  file: string,
  prefix: string,
  read: (properties: Record<string, unknown>) => Pick<ReferencePlace, "key" | "name" | "kind">,
): Layer {
  const toPlace = ({ properties, geometry }: Feature<Point>): ReferencePlace => {
    const place = read(properties ?? {});
    const [lon = 0, lat = 0] = geometry.coordinates;
    return { ...place, key: `${prefix}:${place.key}`, aliases: [], rank: 4, lon, lat };
  };
  return {
    file,
    name: `places:${prefix}`,
    changesAreas: false,
    load: async (client, features) => {
      const places = features.filter(isPoint).map(toPlace);
      await saveLayerPlaces(client, places, NEAR_M);
      await removeOtherPlaces(
        client,
        `${prefix}:`,
        places.map(({ key }) => key),
      );
    },
  };
}

function isPoint(feature: Feature): feature is Feature<Point> {
  return feature.geometry.type === "Point";
}
