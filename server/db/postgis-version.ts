import { queryAsAuth } from "./auth.ts";
import type { Database } from "./database.ts";

/** Which PostGIS the database has; throws while it does not answer. */
export async function readPostgisVersion(database: Database): Promise<string> {
  const { rows } = await queryAsAuth<{ version: string }>(
    database,
    "select postgis_lib_version() as version",
  );
  return rows[0]?.version ?? "";
}
