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
import { requirePoints } from "../web/access.ts";

/** Counts of events by place, day, hour and kind. */
export function aggregateRoutes(database: Database): Router {
  const router = Router();
  router.get(aggregatesPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const { by, areaKind, ...filter } = parseQuery(aggregateQuerySchema, request);
    if (by.includes("area") && areaKind === undefined) {
      throw new Refusal("bad_filter", { detail: "areaKind: behövs när by innehåller area" });
    }
    const answer = await withActor(database, actor, async (client) =>
      countEvents(client, await resolveFilter(client, filter), {
        by,
        areaKind: areaKind ?? null,
        isNight: filter.night ?? false,
        timeZone: await readTimeZone(client),
      }),
    );
    response.json(answer);
  });
  return router;
}
