import { jobActor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { hasUnknownCells } from "../queries/fill-area-cells.ts";
import {
  deleteExpiredRejectedRows,
  deleteImportRows,
  failRunningImports,
  listMunicipalityIds,
  listUnsweptImports,
  markSwept,
  restoreReplacedRows,
} from "../queries/import-sweep.ts";
import { loseWaitingReviews } from "../queries/text-reviews.ts";
import { assignAreas } from "./load/assign-areas.ts";

/** Rows in one transaction, so that nobody waits for long. */
const ROWS_AT_ONCE = { embedded: 500, postgres: 5_000 } as const;

/**
 * Clears away what a server that was stopped has left: imports that were running count as failed, and
 * the rows of failed, cancelled and undone imports are deleted. Refused rows older than 30 days go too,
 * and events get the areas that a change of areas did not come round to giving them.
 * Texts that waited for a person are gone with the memory they waited in, and said to be.
 * Only at the start of a server, when nothing can be running.
 */
export async function sweepImports(database: Database): Promise<void> {
  for (const municipalityId of await withActor(database, jobActor(0), listMunicipalityIds)) {
    await inOne(database, municipalityId, async (client) => {
      await failRunningImports(client);
      await deleteExpiredRejectedRows(client);
      await loseWaitingReviews(client);
    });
    await sweepMunicipality(database, municipalityId);
    if (await withActor(database, jobActor(municipalityId), hasUnknownCells)) {
      await assignAreas(database, municipalityId);
    }
  }
}

/** Deletes the rows of the stopped and undone imports of one municipality, newest import first. */
export async function sweepMunicipality(database: Database, municipalityId: number): Promise<void> {
  const imports = await inOne(database, municipalityId, listUnsweptImports);
  for (const { no } of imports) await sweepImport(database, municipalityId, no);
}

/** Deletes the rows of one stopped or undone import and makes those it had replaced current again. */
export async function sweepImport(database: Database, municipalityId: number, no: number): Promise<void> {
  const limit = ROWS_AT_ONCE[database.engine];
  for (const step of [deleteImportRows, restoreReplacedRows]) {
    while ((await inOne(database, municipalityId, (client) => step(client, no, limit))) > 0);
  }
  await inOne(database, municipalityId, (client) => markSwept(client, no));
}

function inOne<T>(
  database: Database,
  municipalityId: number,
  fn: (client: Client) => Promise<T>,
): Promise<T> {
  return withActor(database, jobActor(municipalityId), fn, { access: "write" });
}
