import type { Logger } from "pino";
import type { Env } from "../env.ts";
import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { openPostgres } from "./pool.ts";

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
    deadlineMs: env.QUERY_TIMEOUT_MS,
    onReopen: (reason) => logger.warn({ reason }, "den inbyggda databasen öppnas på nytt"),
  });
}
