import type pg from "pg";
import type { Database } from "./database.ts";
import { inTransaction } from "./transaction.ts";

/** Asks one question as the role of signing in, which reaches only the sessions and the sign-in function. */
export function queryAsAuth<R extends pg.QueryResultRow>(
  database: Database,
  text: string,
  values: readonly unknown[] = [],
): Promise<pg.QueryResult<R>> {
  return inTransaction(database, "begin; set local role platsbild_auth", (client) =>
    client.query<R>(text, [...values]),
  );
}
