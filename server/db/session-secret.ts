import { randomBytes } from "node:crypto";
import { queryAsAuth } from "./auth.ts";
import type { Database } from "./database.ts";

/** The secret that signs session cookies, made at the first start and kept in the database. */
export async function readSessionSecret(database: Database): Promise<string> {
  const { rows } = await queryAsAuth<{ secret: string }>(
    database,
    "select session_secret_once($1::text) as secret",
    [randomBytes(32).toString("hex")],
  );
  const row = rows[0];
  if (row === undefined) throw new Error("the session secret is missing");
  return row.secret;
}
