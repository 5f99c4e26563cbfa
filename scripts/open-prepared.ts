import { pino } from "pino";
import type { Database } from "../server/db/database.ts";
import { openDatabase } from "../server/db/open.ts";
import { readEnv } from "../server/env.ts";
import { loadReference } from "../server/jobs/load-reference.ts";
import { migrationsDir, shippedDataDir } from "../server/paths.ts";
import { loadSettings } from "./repository.ts";

/** Nobody waits for these queries, and cells over a detailed coast take their time. */
const LONGEST_QUERY_MS = 300_000;

/**
 * Opens the database the settings name, migrated and with reference data, runs `work` and closes it.
 * An embedded database must not be in use by a server meanwhile.
 */
export async function withPreparedDatabase(
  work: (database: Database, municipalityId: number) => Promise<void>,
): Promise<void> {
  loadSettings();
  const env = readEnv(process.env);
  const settings = { ...env, QUERY_TIMEOUT_MS: Math.max(env.QUERY_TIMEOUT_MS, LONGEST_QUERY_MS) };
  const database = await openDatabase(settings, pino({ level: env.LOG_LEVEL }), migrationsDir);
  try {
    const { municipalityId } = await loadReference(database, shippedDataDir);
    await work(database, municipalityId);
  } finally {
    await database.close();
  }
}
