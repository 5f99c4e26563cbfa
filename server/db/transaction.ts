import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { Refusal } from "../errors.ts";
import { cancelQuestion } from "./asker.ts";
import type { Database } from "./database.ts";

const BACK_OFF_MS = [50, 100, 200, 400, 800];

// Connection refused, reset or missing; starting up, shutting down, too many clients.
const PASSING = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
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
export function isConnectionError(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return (
    // The embedded database's socket is gone while it is opened anew.
    (code === "ENOENT" && syscall === "connect") ||
    (code !== undefined && PASSING.has(code)) ||
    /Connection terminated|timeout exceeded when trying to connect|Connection ended|not queryable/.test(
      error.message,
    )
  );
}

async function tryToBegin(database: Database, begin: string): Promise<pg.PoolClient> {
  const client = await database.pool.connect();
  try {
    await client.query(begin);
    return client;
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}

// Nothing has been asked yet, so trying again on a fresh connection is safe.
async function beginPatiently(database: Database, begin: string): Promise<pg.PoolClient> {
  for (const pauseMs of [...BACK_OFF_MS, null]) {
    try {
      return await tryToBegin(database, begin);
    } catch (error) {
      if (!isConnectionError(error)) throw error;
      if (pauseMs === null) throw new Refusal("unavailable", { cause: error, retryAfterSeconds: 2 });
      await sleep(pauseMs);
    }
  }
  throw new Refusal("unavailable", { retryAfterSeconds: 2 });
}

/**
 * Runs `fn` in one transaction that `begin` opens, committed when it returns and rolled back when it
 * throws. Asks for the connection again with growing pauses while the database is away; gives up with a
 * 503 refusal after 1.6 s. A connection that breaks in the middle is thrown away. When `gone` is aborted the
 * question under way is ended, because nobody waits for its answer.
 */
export async function inTransaction<T>(
  database: Database,
  begin: string,
  fn: (client: pg.PoolClient) => Promise<T>,
  gone?: AbortSignal,
): Promise<T> {
  if (gone?.aborted) throw new Refusal("unavailable");
  const client = await beginPatiently(database, begin);
  const leaving = cancelWhenGone(database, client, gone);
  let broken: Error | undefined;
  try {
    const result = await fn(client);
    await client.query("commit");
    return result;
  } catch (error) {
    if (isConnectionError(error)) broken = error;
    else await client.query("rollback").catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    // Only then may somebody else have the connection: a late cancelling would end their question.
    await leaving.over();
    client.release(broken);
  }
}

// The driver knows the number of its server process but does not say so in its types.
interface Numbered {
  readonly processID?: number | null;
}

function cancelWhenGone(database: Database, client: pg.PoolClient, gone: AbortSignal | undefined) {
  let cancelling: Promise<void> | undefined;
  const cancel = () => {
    const { processID } = client as Numbered;
    if (processID) cancelling = cancelQuestion(database, processID);
  };
  gone?.addEventListener("abort", cancel, { once: true });
  return {
    over: async () => {
      gone?.removeEventListener("abort", cancel);
      await cancelling;
    },
  };
}
