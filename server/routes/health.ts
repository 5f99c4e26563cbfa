import { Router } from "express";
import { type Health, healthPath } from "#core/contract/health.ts";
import type { Database } from "../db/database.ts";
import { readPostgisVersion } from "../db/postgis-version.ts";
import { version } from "../version.ts";

/** Says whether the service and its database answer; 503 when the database does not. */
export function healthRoutes(database: Database): Router {
  const router = Router();
  router.get(healthPath, async (_request, response) => {
    const postgis = await readPostgisVersion(database).catch(() => null);
    const health: Health = {
      status: postgis === null ? "unavailable" : "ok",
      database: { engine: database.engine, postgis },
      version,
    };
    response.status(postgis === null ? 503 : 200).json(health);
  });
  return router;
}
