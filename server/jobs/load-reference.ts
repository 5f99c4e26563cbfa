import { join } from "node:path";
import type { AreaKind } from "#core/contract/reference.ts";
import type { Database } from "../db/database.ts";
import { assignAreas } from "../imports/load/assign-areas.ts";
import { type ReferenceArea, saveAreas } from "../queries/reference-areas.ts";
import { type ReferenceCategory, saveCategories } from "../queries/reference-categories.ts";
import { rebuildCells, saveMunicipality } from "../queries/reference-municipality.ts";
import { type ReferencePlace, removeOtherPlaces, savePlaces } from "../queries/reference-places.ts";
import { addMissingSchoolBreaks, type ReferenceSchoolBreak } from "../queries/reference-school-breaks.ts";
import { type ReferenceSource, saveSources } from "../queries/reference-sources.ts";
import { type LoadTarget, loadOnce, openLoadTarget } from "./load-once.ts";
import { loadPlan } from "./load-plan.ts";
import { joinHashes, multiPolygonText, type PolygonFeatures, readJson } from "./shipped-files.ts";

/** The municipality that the shipped data and basemap are of. */
export const SHIPPED_MUNICIPALITY_ID = 182;

const NACKA = { id: SHIPPED_MUNICIPALITY_ID, name: "Nacka", srid: 3006, timeZone: "Europe/Stockholm" };

const AREA_FILES: readonly (readonly [AreaKind, string])[] = [
  ["kommundel", "kommundelar.geojson"],
  ["group", "groups.geojson"],
  ["regso", "regso.geojson"],
  ["industrial", "industrial-areas.geojson"],
];

/**
 * Brings the reference data of `dataDir` into the database: municipality, cells, areas, sources, categories,
 * gazetteer and school breaks. What is there already in the same version is left alone, and so is what an
 * operator has loaded instead.
 */
export async function loadReference(
  database: Database,
  dataDir: string,
): Promise<{ municipalityId: number }> {
  const target = await openLoadTarget(database, NACKA.id, "shipped");
  await loadMunicipality(target, dataDir);
  await loadLists(target, dataDir);
  if (await loadAreas(target, dataDir)) await assignAreas(database, NACKA.id);
  await loadPlan(target, dataDir);
  return { municipalityId: NACKA.id };
}

async function loadMunicipality(target: LoadTarget, dataDir: string): Promise<void> {
  const basemap = join(dataDir, "basemap");
  const boundary = await readJson<PolygonFeatures>(basemap, "boundary.geojson");
  const land = await readJson<PolygonFeatures>(basemap, "land.geojson");
  const contentHash = joinHashes(boundary.contentHash, land.contentHash);
  await loadOnce(target, { name: "municipality", contentHash }, async (client) => {
    await saveMunicipality(client, {
      ...NACKA,
      boundary: multiPolygonText(boundary.content),
      land: multiPolygonText(land.content),
    });
    await rebuildCells(client);
  });
}

async function loadLists(target: LoadTarget, dataDir: string): Promise<void> {
  const sources = await readJson<{ items: ReferenceSource[] }>(dataDir, "sources.json");
  await loadOnce(target, { name: "sources", ...sources }, (client) =>
    saveSources(client, sources.content.items),
  );

  const categories = await readJson<{ items: ReferenceCategory[] }>(dataDir, "categories.json");
  await loadOnce(target, { name: "categories", ...categories }, (client) =>
    saveCategories(client, categories.content.items),
  );

  const gazetteer = await readJson<{ items: Omit<ReferencePlace, "key">[] }>(dataDir, "gazetteer.json");
  await loadOnce(target, { name: "places", ...gazetteer }, async (client) => {
    const places = gazetteer.content.items.map((place) => ({ ...place, key: keyOf(place.name) }));
    await savePlaces(client, places);
    await removeOtherPlaces(
      client,
      "",
      places.map(({ key }) => key),
    );
  });

  const breaks = await readJson<{ items: ReferenceSchoolBreak[] }>(dataDir, "school-breaks.json");
  await loadOnce(target, { name: "school-breaks", ...breaks }, (client) =>
    addMissingSchoolBreaks(client, breaks.content.items),
  );
}

async function loadAreas(target: LoadTarget, dataDir: string): Promise<boolean> {
  let isChanged = false;
  for (const [kind, file] of AREA_FILES) {
    const { content, contentHash } = await readJson<PolygonFeatures>(join(dataDir, "basemap"), file);
    const isLoaded = await loadOnce(target, { name: `area:${kind}`, contentHash }, (client) =>
      saveAreas(client, kind, content.features.map(toArea)),
    );
    isChanged ||= isLoaded;
  }
  return isChanged;
}

function toArea({ properties, geometry }: PolygonFeatures["features"][number]): ReferenceArea {
  const population: unknown = properties?.["population"];
  return {
    key: String(properties?.["key"]),
    name: String(properties?.["name"]),
    population: typeof population === "number" ? population : null,
    shape: JSON.stringify(geometry),
  };
}

function keyOf(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
}
