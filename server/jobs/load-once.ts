import { jobActor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { type DataOrigin, type LoadedData, listLoadedData, noteLoadedData } from "../queries/loaded-data.ts";

/** Where data are loaded to, and what is there already. */
export interface LoadTarget {
  readonly database: Database;
  readonly municipalityId: number;
  readonly origin: DataOrigin;
  readonly loaded: ReadonlyMap<string, LoadedData>;
}

/** Prepares a load: which data does the municipality hold, and from whom? */
export async function openLoadTarget(
  database: Database,
  municipalityId: number,
  origin: DataOrigin,
): Promise<LoadTarget> {
  const rows = await withActor(database, jobActor(municipalityId), listLoadedData);
  return { database, municipalityId, origin, loaded: new Map(rows.map((row) => [row.name, row])) };
}

/**
 * Runs `load` in one transaction, unless the same content was loaded before; what an operator has loaded is
 * never replaced by what ships. Returns whether anything was loaded.
 */
export async function loadOnce(
  target: LoadTarget,
  { name, contentHash }: { name: string; contentHash: string },
  load: (client: Client) => Promise<void>,
): Promise<boolean> {
  const before = target.loaded.get(name);
  if (before?.contentHash === contentHash) return false;
  if (before?.origin === "operator" && target.origin === "shipped") return false;
  await withActor(
    target.database,
    jobActor(target.municipalityId),
    async (client) => {
      await load(client);
      await noteLoadedData(client, { name, origin: target.origin, contentHash });
    },
    { access: "write" },
  );
  return true;
}
