import { jobActor, withActor } from "../../db/actor.ts";
import type { Client, Database } from "../../db/database.ts";
import { assignEventAreas, assignUnsafetyAreas } from "../../queries/assign-areas.ts";
import { fillAreaCells } from "../../queries/fill-area-cells.ts";
import { raiseDataVersion } from "../../queries/loaded-data.ts";

const FIRST_ID = "00000000-0000-0000-0000-000000000000";
const BEFORE_FIRST_CELL = -1;
const CELLS_AT_ONCE = { embedded: 200, postgres: 5_000 } as const;
const EVENTS_AT_ONCE = { embedded: 500, postgres: 5_000 } as const;

/** Finds the areas of events and unsafety points anew where areas have changed, in short transactions. */
export async function assignAreas(database: Database, municipalityId: number): Promise<void> {
  const write = <T>(fn: (client: Client) => Promise<T>) =>
    withActor(database, jobActor(municipalityId), fn, { access: "write" });
  for (let after: string | null = FIRST_ID; after !== null;) {
    const from: string = after;
    after = await write((client) => assignEventAreas(client, from, EVENTS_AT_ONCE[database.engine]));
  }
  await write(assignUnsafetyAreas);
  await write(raiseDataVersion);
  // Last, so that cells not yet known tell at the next start that this was not finished.
  await findCellAreas(database, municipalityId);
}

/** Finds the areas of the cells that are not known yet; nothing to do when all are. */
export async function findCellAreas(database: Database, municipalityId: number): Promise<void> {
  const limit = CELLS_AT_ONCE[database.engine];
  const fillAfter = (cell: number) =>
    withActor(database, jobActor(municipalityId), (client) => fillAreaCells(client, cell, limit), {
      access: "write",
    });
  for (let last: number | null = BEFORE_FIRST_CELL; last !== null;) last = await fillAfter(last);
}
