import { jobActor, withActor } from "../../db/actor.ts";
import type { Client, Database } from "../../db/database.ts";
import { assignEventAreas, assignUnsafetyAreas } from "../../queries/assign-areas.ts";
import { raiseDataVersion } from "../../queries/loaded-data.ts";

const FIRST_ID = "00000000-0000-0000-0000-000000000000";
const EVENTS_AT_ONCE = { embedded: 500, postgres: 5_000 } as const;

/** Finds the areas of all events and unsafety points anew, in short transactions, after areas have changed. */
export async function assignAreas(database: Database, municipalityId: number): Promise<void> {
  const write = <T>(fn: (client: Client) => Promise<T>) =>
    withActor(database, jobActor(municipalityId), fn, { access: "write" });
  for (let after: string | null = FIRST_ID; after !== null;) {
    const from: string = after;
    after = await write((client) => assignEventAreas(client, from, EVENTS_AT_ONCE[database.engine]));
  }
  await write(assignUnsafetyAreas);
  await write(raiseDataVersion);
}
