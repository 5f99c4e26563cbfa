import { type Actor, withActor } from "../../db/actor.ts";
import type { Database } from "../../db/database.ts";
import { Refusal } from "../../errors.ts";
import { claimImport, type NewImport } from "../../queries/import-claim.ts";
import { sweepMunicipality } from "../sweep.ts";

/**
 * Takes the source for one import and gives its number; null when the id is already that of an import.
 * What a stopped or undone import has left of the source is cleared first. Throws a 409 while another
 * import of the source runs.
 */
export async function claimSource(
  database: Database,
  actor: Actor,
  wanted: NewImport,
): Promise<number | null> {
  const claim = () =>
    withActor(database, actor, (client) => claimImport(client, wanted), { access: "write" });
  try {
    return await claim();
  } catch (error) {
    if (!isSourceBusy(error)) throw error;
  }
  await sweepMunicipality(database, actor.municipalityId);
  try {
    return await claim();
  } catch (error) {
    if (!isSourceBusy(error)) throw error;
    throw new Refusal("conflict", {
      detail: "En annan import av samma källa pågår. Vänta tills den är klar, eller avbryt den.",
      cause: error,
    });
  }
}

/** Whether a statement was refused because an import of the source is under way or not yet cleared. */
export function isSourceBusy(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string };
  return code === "23505" && constraint === "import_running";
}
