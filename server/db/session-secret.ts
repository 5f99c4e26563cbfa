import { randomBytes } from "node:crypto";
import type { Database } from "./database.ts";

/** The secret that signs session cookies, made at the first start and kept in the database. */
export async function readSessionSecret(database: Database): Promise<string> {
  await database.pool.query(
    "insert into session_secret (secret) values ($1::text) on conflict (only_one) do nothing",
    [randomBytes(32).toString("hex")],
  );
  const { rows } = await database.pool.query<{ secret: string }>("select secret from session_secret");
  const row = rows[0];
  if (row === undefined) throw new Error("the session secret is missing");
  return row.secret;
}
