import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { type ReferenceCategory, saveCategories } from "../queries/reference-categories.ts";
import { type ReferenceMunicipality, saveMunicipality } from "../queries/reference-municipality.ts";
import { type ReferenceSource, saveSources } from "../queries/reference-sources.ts";
import { readJson } from "./shipped-files.ts";

/**
 * Adds another municipality, or brings its boundary up to date, with the shipped sources and categories:
 * enough for its files to be taken in. Its areas, gazetteer and cells are its own affair.
 */
export async function addMunicipality(
  database: Database,
  municipality: Omit<ReferenceMunicipality, "land"> & { readonly id: number },
  dataDir: string,
): Promise<void> {
  const { id, ...described } = municipality;
  const sources = await readJson<{ items: ReferenceSource[] }>(dataDir, "sources.json");
  const categories = await readJson<{ items: ReferenceCategory[] }>(dataDir, "categories.json");
  await withActor(
    database,
    jobActor(id),
    async (client) => {
      await saveMunicipality(client, { ...described, land: described.boundary });
      await saveSources(client, sources.content.items);
      await saveCategories(client, categories.content.items);
    },
    { access: "write" },
  );
}
