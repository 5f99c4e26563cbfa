import { Router } from "express";
import { exampleDataPath } from "#core/contract/example-data.ts";
import type { Database } from "../db/database.ts";
import { removeExample } from "../jobs/remove-example.ts";
import { requireRole } from "../web/access.ts";
import { actorOf } from "../web/session.ts";

/** Takes all example data away. */
export function exampleDataRoutes(database: Database): Router {
  const router = Router();
  router.delete(exampleDataPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst");
    await removeExample(database, actor.municipalityId, actor);
    response.status(204).end();
  });
  return router;
}
