import type { Database } from "../../server/db/database.ts";
import { migrate } from "../../server/db/migrate.ts";
import { ensureDemoAccounts } from "../../server/jobs/demo-accounts.ts";
import { loadExample } from "../../server/jobs/load-example.ts";
import { loadReference } from "../../server/jobs/load-reference.ts";
import { migrationsDir, shippedDataDir } from "../../server/paths.ts";

/** Nacka, whose reference data ship. */
export const TEST_MUNICIPALITY = 182;

/** The password of every account in tests. */
export const TEST_PASSWORD = "ett-langt-losenord-bara-for-prov";

/** With its tables; with the reference data too; with the example data and the demo accounts too. */
export type TemplateState = "migrated" | "reference" | "example";

/** The date on which the example data of tests end. */
export const TEST_TODAY = "2026-11-23";

/** How a database comes to a state from the one before, and the folders that decide what it becomes. */
export interface StateStep {
  state: TemplateState;
  folders: readonly string[];
  advance: (database: Database) => Promise<unknown>;
}

export const STATE_STEPS: readonly StateStep[] = [
  {
    state: "migrated",
    folders: ["server/db/migrations"],
    advance: (database) => migrate(database, migrationsDir),
  },
  {
    state: "reference",
    folders: ["data", "server/jobs", "server/queries", "server/imports/load"],
    advance: (database) => loadReference(database, shippedDataDir),
  },
  {
    state: "example",
    folders: ["data", "server/jobs", "server/queries", "server/imports/load", "core/domain"],
    advance: async (database) => {
      const { municipalityId } = await loadReference(database, shippedDataDir);
      await loadExample(database, { municipalityId, today: TEST_TODAY });
      await ensureDemoAccounts(database, municipalityId, TEST_PASSWORD);
    },
  },
];
