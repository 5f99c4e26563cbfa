import { Router } from "express";
import {
  drugScenesPath,
  graffitiPath,
  layerQuerySchema,
  partnersPath,
  shiftsPath,
  unsafetyPath,
  walksPath,
} from "#core/contract/layer.ts";
import { withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { presentGraffiti } from "../present/graffiti.ts";
import { readGraffitiDetails } from "../queries/graffiti-details.ts";
import { listDrugScenes } from "../queries/list-drug-scenes.ts";
import { listEvents } from "../queries/list-events.ts";
import { listPartners } from "../queries/list-partners.ts";
import { listTours } from "../queries/list-tours.ts";
import { listUnsafetyPoints } from "../queries/list-unsafety-points.ts";
import { readTimeZone } from "../queries/read-time-zone.ts";
import { resolveFilter } from "../queries/resolve-filter.ts";
import { parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { requirePoints, requireRole } from "../web/access.ts";

const MAX_POINTS = 10_000;

type ListByDate = (client: Client, from: string | null, to: string | null) => Promise<unknown>;

const LAYERS_BY_DATE: Record<string, ListByDate> = {
  [shiftsPath]: (client, from, to) => listTours(client, "shift", { from, to }),
  [walksPath]: (client, from, to) => listTours(client, "walk", { from, to }),
  [unsafetyPath]: listUnsafetyPoints,
};

/** The map's layers beside the counts of events. */
export function layerRoutes(database: Database): Router {
  const router = Router();

  router.get(graffitiPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const filter = parseQuery(layerQuerySchema, request);
    const answer = await withActor(database, actor, async (client) => {
      const timeZone = await readTimeZone(client);
      const resolved = { ...(await resolveFilter(client, filter)), sourceIds: ["klotter"] };
      const { events } = await listEvents(client, resolved, {
        cursor: null,
        limit: MAX_POINTS,
        timeZone,
        onlyWithPoint: true,
      });
      const details = await readGraffitiDetails(
        client,
        events.map((event) => event.id),
      );
      return presentGraffiti(events, details, timeZone);
    });
    response.json(answer);
  });

  router.get(drugScenesPath, async (request, response) => {
    // The database gives a guard only those where they are on duty.
    const actor = requireRole(actorOf(request), "analyst", "planner", "guard", "police");
    response.json(await withActor(database, actor, listDrugScenes));
  });

  router.get(partnersPath, async (request, response) => {
    response.json(await withActor(database, requirePoints(actorOf(request)), listPartners));
  });

  for (const [path, list] of Object.entries(LAYERS_BY_DATE)) {
    router.get(path, async (request, response) => {
      // A guard sees the shifts they serve on.
      const actor =
        path === shiftsPath
          ? requireRole(actorOf(request), "analyst", "planner", "guard")
          : requirePoints(actorOf(request));
      const { from, to } = parseQuery(layerQuerySchema, request);
      response.json(await withActor(database, actor, (client) => list(client, from ?? null, to ?? null)));
    });
  }

  return router;
}
