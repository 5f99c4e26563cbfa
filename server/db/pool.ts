import pg from "pg";
import type { Database } from "./database.ts";

// A date is a local day, not an instant: keep it as the text the database writes.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Counts fit a double; sums of units stay under 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const IDLE_MS = 30_000;
const CONNECT_MS = 10_000;

/** Makes a pool whose idle connections may break without ending the process. */
export function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    idleTimeoutMillis: IDLE_MS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: "platsbild",
    ...config,
  });
  // A broken connection fails the question it carries and is replaced at the next one; it must not end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

export interface PostgresOptions {
  url: string;
  poolSize: number;
  /** Longest time for one statement, ms. */
  statementTimeoutMs: number;
}

/** Opens a pool on a PostgreSQL server with PostGIS. */
export function openPostgres(options: PostgresOptions): Database {
  const pool = createPool({
    connectionString: options.url,
    max: options.poolSize,
    statement_timeout: options.statementTimeoutMs,
    // Compiling a plan takes longer than any of our questions.
    options: "-c jit=off",
    idle_in_transaction_session_timeout: options.statementTimeoutMs,
    keepAlive: true,
  });
  return {
    engine: "postgres",
    pool,
    isReady: () => true,
    limitQueries: () => {},
    refreshStatistics: async () => {},
    close: () => pool.end(),
  };
}
