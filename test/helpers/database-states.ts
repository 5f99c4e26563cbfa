import type { Database } from "../../server/db/database.ts";
import { migrate } from "../../server/db/migrate.ts";
import { migrationsDir } from "../../server/paths.ts";

/** With its tables; with the reference data too; with the example data and the demo accounts too. */
export type TemplateState = "migrated" | "reference" | "example";

/** The date on which the example data of tests end. */
export const TEST_TODAY = "2026-11-23";

/** How a database comes from the state before to this one, in order. */
export const STATE_STEPS: readonly [TemplateState, (database: Database) => Promise<unknown>][] = [
  ["migrated", (database) => migrate(database, migrationsDir)],
  ["reference", async () => {}],
  ["example", async () => {}],
];

/** The steps up to and including a state. */
export function stepsTo(last: TemplateState): typeof STATE_STEPS {
  return STATE_STEPS.slice(0, STATE_STEPS.findIndex(([state]) => state === last) + 1);
}
