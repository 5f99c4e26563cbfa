import type pg from "pg";
import { connect, isConnectionError } from "./connect.ts";
import type { Database } from "./database.ts";

/** Asks one question as the role of signing in, which reaches only the sessions and the sign-in function. */
export async function queryAsAuth<R extends pg.QueryResultRow>(
  database: Database,
  text: string,
  values: readonly unknown[] = [],
): Promise<pg.QueryResult<R>> {
  const client = await connect(database);
  let broken: Error | undefined;
  try {
    await client.query("begin; set local role platsbild_auth");
    const result = await client.query<R>(text, [...values]);
    await client.query("commit");
    return result;
  } catch (error) {
    if (isConnectionError(error)) broken = error as Error;
    else await client.query("rollback").catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}
