import type { Logger } from "pino";
import type { Env } from "../env.ts";
import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { letAppSignIn, readOwnRights } from "./app-role.ts";
import { migrate } from "./migrate.ts";
import { openPostgres } from "./pool.ts";

// Migrations and first data may take long on a busy machine, and nobody waits behind them.
const PREPARING_MS = 600_000;

/**
 * Opens the database the settings name, brought up to date: PostgreSQL where DATABASE_URL is set, else the
 * embedded one. Where DATABASE_OWNER_URL is set too, migrations run as the owner, who is gone afterwards.
 */
export async function openDatabase(env: Env, logger: Logger, migrationsFolder: string): Promise<Database> {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = env;
  if (url === undefined) return migrated(await openEmbeddedDatabase(env, logger), migrationsFolder);
  const open = (address: string, poolSize: number, statementTimeoutMs = env.QUERY_TIMEOUT_MS) =>
    openPostgres({ url: address, poolSize, statementTimeoutMs });
  if (ownerUrl === undefined) {
    const database = await migrated(open(url, env.DATABASE_POOL_SIZE), migrationsFolder);
    const { isOwner } = await readOwnRights(database);
    if (isOwner)
      logger.warn("databasen nås med ägarens rättigheter; sätt DATABASE_OWNER_URL, se .env.example");
    return database;
  }
  const owner = await migrated(open(ownerUrl, 1, PREPARING_MS), migrationsFolder);
  await letAppSignIn(owner, url).finally(() => owner.close());
  return open(url, env.DATABASE_POOL_SIZE);
}

const openEmbeddedDatabase = (env: Env, logger: Logger) =>
  openEmbedded({
    dataDir: env.PLATSBILD_DATA_DIR,
    deadlineMs: PREPARING_MS,
    onReopen: (reason) => logger.warn({ reason }, "den inbyggda databasen öppnas på nytt"),
  });

async function migrated(database: Database, folder: string): Promise<Database> {
  try {
    await migrate(database, folder);
    return database;
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
}
