import { type Actor, jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { sweepMunicipality } from "../imports/sweep.ts";
import { setExampleToday, undoExampleImports } from "../queries/example-imports.ts";
import { deleteExampleLayers } from "../queries/example-layers.ts";
import { deleteExamplePublication } from "../queries/publish-month.ts";

/**
 * Takes away everything that is marked as example data: in one short transaction it stops counting, then
 * its rows are deleted. Running it again does no harm.
 */
export async function removeExample(
  database: Database,
  municipalityId: number,
  actor: Actor = jobActor(municipalityId),
): Promise<void> {
  await withActor(
    database,
    actor,
    async (client) => {
      await undoExampleImports(client);
      await deleteExampleLayers(client);
      await deleteExamplePublication(client);
      await setExampleToday(client, null);
    },
    { access: "write" },
  );
  await sweepMunicipality(database, municipalityId);
}
