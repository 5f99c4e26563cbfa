import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import type { Database } from "./database.ts";

const askers = new AsyncLocalStorage<AbortSignal>();

/** Runs `fn` on behalf of somebody who may go away: the signal is aborted when nobody waits for the answer. */
export function askedBy<T>(gone: AbortSignal, fn: () => T): T {
  return askers.run(gone, fn);
}

/** Tells when nobody waits any more for what is being asked; undefined where nobody in particular asks. */
export const askerGone = (): AbortSignal | undefined => askers.getStore();

/**
 * Ends the question that a connection of a PostgreSQL pool works on, over a connection of its own, because the
 * pool may be taken up by such questions. The embedded database cannot; its questions end by their deadline.
 */
export async function cancelQuestion({ engine, pool }: Database, processId: number): Promise<void> {
  if (engine === "embedded") return;
  const { connectionString } = pool.options;
  const client = new pg.Client({ ...(connectionString === undefined ? pool.options : { connectionString }) });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select pg_cancel_backend($1::integer)", [processId]);
  } catch {
    // The database is away, and the question with it.
  } finally {
    await client.end().catch(() => {});
  }
}
