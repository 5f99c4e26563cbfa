import { jobActor, withActor } from "../server/db/actor.ts";
import type { Database } from "../server/db/database.ts";
import { readMunicipalityName } from "../server/queries/read-municipality-name.ts";

/** The number behind a command's `--municipality`, null when it was left out. Throws for what is no number. */
export function municipalityOption(value: string | undefined): number | null {
  if (value === undefined) return null;
  const municipality = Number(value);
  if (!Number.isInteger(municipality))
    throw new Error("--municipality är kommunens nummer, till exempel 182.");
  return municipality;
}

/** The municipality that was asked for, or the shipped one. Throws, in words for the operator, when the database lacks it. */
export async function chooseMunicipality(
  database: Database,
  wanted: number | null,
  shipped: number,
): Promise<number> {
  if (wanted === null) return shipped;
  if ((await withActor(database, jobActor(wanted), readMunicipalityName)) === "") {
    throw new Error(
      `Kommun ${wanted} finns inte i databasen. Lägg till den med npm run municipality:add, eller ange en annan.`,
    );
  }
  return wanted;
}
