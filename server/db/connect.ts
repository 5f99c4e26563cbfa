import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { Refusal } from "../errors.ts";
import type { Database } from "./database.ts";

const BACK_OFF_MS = [50, 100, 200, 400, 800];

// Connection refused, reset or missing; starting up, shutting down, too many clients.
const PASSING = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "EAGAIN",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08000",
  "08001",
  "08003",
  "08006",
]);

/** Whether an error means that the database is away for the moment rather than that the question is wrong. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: string }).code;
  return (
    (code !== undefined && PASSING.has(code)) ||
    /Connection terminated|timeout exceeded when trying to connect|Connection ended/.test(error.message)
  );
}

/** A connection, asked for again with growing pauses while the database is away; then a 503. */
export async function connect(database: Database): Promise<pg.PoolClient> {
  for (const pauseMs of [...BACK_OFF_MS, null]) {
    try {
      return await database.pool.connect();
    } catch (error) {
      if (!isConnectionError(error)) throw error;
      if (pauseMs === null) throw new Refusal("unavailable", { cause: error, retryAfterSeconds: 2 });
      await sleep(pauseMs);
    }
  }
  throw new Refusal("unavailable", { retryAfterSeconds: 2 });
}
