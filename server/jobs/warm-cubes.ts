import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { listMunicipalityIds } from "../queries/import-sweep.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import type { CubeStore } from "./cube-store.ts";

/** The size of the cells that the map begins with, metres across. */
const FIRST_CELL_SIZE = 200;

/** Builds the cubes that the first analyst of the day would otherwise wait for, one after another. */
export async function warmCubes(database: Database, cubes: CubeStore): Promise<void> {
  for (const municipalityId of await withActor(database, jobActor(0), listMunicipalityIds)) {
    const { dataVersion } = await withActor(database, jobActor(municipalityId), readMunicipality);
    await cubes.find(municipalityId, FIRST_CELL_SIZE, dataVersion);
  }
}
