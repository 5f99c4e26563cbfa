import type { Logger } from "pino";
import type { Env } from "../env.ts";
import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { openPostgres } from "./pool.ts";

// Migrations and first data may take long on a busy machine, and nobody waits behind them.
const PREPARING_MS = 600_000;

/** Opens the database the settings name: PostgreSQL where DATABASE_URL is set, else the embedded one. */
export async function openDatabase(env: Env, logger: Logger): Promise<Database> {
  if (env.DATABASE_URL !== undefined && env.DATABASE_URL !== "") {
    return openPostgres({
      url: env.DATABASE_URL,
      poolSize: env.DATABASE_POOL_SIZE,
      statementTimeoutMs: env.QUERY_TIMEOUT_MS,
    });
  }
  return openEmbedded({
    dataDir: env.PLATSBILD_DATA_DIR,
    deadlineMs: PREPARING_MS,
    onReopen: (reason) => logger.warn({ reason }, "den inbyggda databasen öppnas på nytt"),
  });
}
