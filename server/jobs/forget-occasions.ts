import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { listMunicipalityIds } from "../queries/import-sweep.ts";
import { deleteOverOccasions } from "../queries/occasions.ts";

/** Deletes the occasions that are over in every municipality. */
export async function forgetOverOccasions(database: Database): Promise<void> {
  for (const municipalityId of await withActor(database, jobActor(0), listMunicipalityIds)) {
    await withActor(database, jobActor(municipalityId), deleteOverOccasions, { access: "write" });
  }
}
