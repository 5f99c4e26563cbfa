import { Router } from "express";
import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { SHIPPED_MUNICIPALITY_ID } from "../jobs/load-reference.ts";
import { readLoadedLand } from "../queries/read-loaded-land.ts";

/** The basemap's land where an operator has loaded a finer one; all else of the basemap are files. */
export function basemapRoutes(database: Database): Router {
  const router = Router();
  router.get("/basemap/land.geojson", async (_request, response, next) => {
    const land = await withActor(database, jobActor(SHIPPED_MUNICIPALITY_ID), readLoadedLand);
    if (land === null) return next();
    response.setHeader("Cache-Control", "no-cache");
    response.type("application/geo+json").send(land);
  });
  return router;
}
