import { Router } from "express";
import { type NearRepeat, nearRepeatPath, nearRepeatQuerySchema } from "#core/contract/near-repeat.ts";
import { knox } from "#core/domain/statistics/knox.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import type { CubeStore } from "../jobs/cube-store.ts";
import { openAnalysis } from "../jobs/open-analysis.ts";
import { listEventPoints } from "../queries/list-event-points.ts";
import { requirePoints } from "../web/access.ts";
import { parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

const SEED = 1;
const PERMUTATIONS = 199;
/** Pairs grow with the square: two million of them keep the server busy for about a second. */
const MOST_EVENTS = 2000;
const DISTANCE_BANDS = [0, 100, 200, 400, 800];
/** Whole days: the same day or the next, up to 3, 7, 14 and 28 days. */
const TIME_BANDS = [0, 2, 4, 8, 15, 29];

/** Whether events follow on each other, near and soon; only for roles that may see points. */
export function nearRepeatRoutes(database: Database, cubes: CubeStore): Router {
  const router = Router();
  router.get(nearRepeatPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const { metric, ...query } = parseQuery(nearRepeatQuerySchema, request);
    const { basis, resolved } = await openAnalysis(database, cubes, { actor, query });
    const { points, isComplete } = await withActor(database, actor, (client) =>
      listEventPoints(client, resolved, { limit: MOST_EVENTS, leavesOutOwnPresence: !query.own }),
    );
    const answer: NearRepeat = {
      basis,
      metric,
      distanceBands: DISTANCE_BANDS,
      timeBands: TIME_BANDS,
      permutations: PERMUTATIONS,
      seed: SEED,
      events: points.length,
      limit: MOST_EVENTS,
      isComplete,
      result:
        points.length < 2
          ? null
          : knox(points, {
              metric,
              distanceBands: DISTANCE_BANDS,
              timeBands: TIME_BANDS,
              permutations: PERMUTATIONS,
              seed: SEED,
            }),
    };
    response.json(answer);
  });
  return router;
}
