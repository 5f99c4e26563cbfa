import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { reduceCheckIns } from "../queries/check-ins.ts";
import { reduceLooks } from "../queries/graffiti-rounds.ts";
import { listMunicipalityIds } from "../queries/import-sweep.ts";

/** Reduces old check-ins to place and hour, and looks of rounds to the last of each surface, in every municipality. */
export async function reduceAllCheckIns(database: Database): Promise<void> {
  for (const municipalityId of await withActor(database, jobActor(0), listMunicipalityIds)) {
    await withActor(database, jobActor(municipalityId), reduceCheckIns, { access: "write" });
    await withActor(database, jobActor(municipalityId), reduceLooks, { access: "write" });
  }
}
