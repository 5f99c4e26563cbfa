import { Router } from "express";
import { presencePath, presenceQuerySchema, sceneStatusesPath } from "#core/contract/presence.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { listPresenceDays, listSceneStatuses, listShiftDays } from "../queries/presence.ts";
import { requireRole } from "../web/access.ts";
import { parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

/** What group members and the police may know of shifts and drug scenes: days and areas, nothing ahead. */
export function presenceRoutes(database: Database): Router {
  const router = Router();

  router.get(presencePath, async (request, response) => {
    const actor = requireRole(actorOf(request), "group_authority", "police");
    const { from, to } = parseQuery(presenceQuerySchema, request);
    const list = actor.role === "police" ? listPresenceDays : listShiftDays;
    response.json({ items: await withActor(database, actor, (client) => list(client, from, to)) });
  });

  router.get(sceneStatusesPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "group_authority");
    response.json({ items: await withActor(database, actor, listSceneStatuses) });
  });

  return router;
}
