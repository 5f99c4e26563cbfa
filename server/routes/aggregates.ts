import { Router } from "express";
import { aggregateQuerySchema, aggregatesPath } from "#core/contract/aggregate.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { countEvents } from "../queries/count-events.ts";
import { readTimeZone } from "../queries/read-time-zone.ts";
import { resolveFilter } from "../queries/resolve-filter.ts";
import { parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { requireRole, seesPoints } from "../web/access.ts";

/**
 * Counts of events by place, day, hour and kind: exact for those inside, for the police and, in their own
 * areas, for guards. The police and guards have no points, so that a rectangle is refused.
 */
export function aggregateRoutes(database: Database): Router {
  const router = Router();
  router.get(aggregatesPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst", "planner", "guard", "police");
    const { by, areaKind, ...filter } = parseQuery(aggregateQuerySchema, request);
    if (by.includes("area") && areaKind === undefined) {
      throw new Refusal("bad_filter", { detail: "areaKind: behövs när by innehåller area" });
    }
    const events = seesPoints(actor) ? "current_event" : "shared_event";
    if (events === "shared_event" && filter.bbox !== undefined) {
      throw new Refusal("bad_filter", {
        detail: "bbox: punkter visas inte för rollen; välj områden eller rutor",
      });
    }
    const answer = await withActor(database, actor, async (client) =>
      countEvents(client, await resolveFilter(client, filter), {
        by,
        areaKind: areaKind ?? null,
        isNight: filter.night ?? false,
        events,
        timeZone: await readTimeZone(client),
      }),
    );
    response.json(answer);
  });
  return router;
}
