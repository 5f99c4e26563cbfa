import { Router } from "express";
import { type Targets, targetsPath, targetsQuerySchema } from "#core/contract/targets.ts";
import { CHANCE_SHARE } from "#core/domain/targets/elevated-cells.ts";
import { findTargets } from "#core/domain/targets/find-targets.ts";
import { markedDays } from "#core/domain/time/marked-days.ts";
import { hasSwedishDays } from "#core/domain/time/swedish-calendar.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { projectionBetween } from "../imports/mapping/coordinate-system.ts";
import { periodsCompared } from "../jobs/compare-days.ts";
import type { CubeStore } from "../jobs/cube-store.ts";
import { openAnalysis } from "../jobs/open-analysis.ts";
import { presentCompared } from "../present/change.ts";
import { presentTarget, presentWindowTest } from "../present/target.ts";
import { countUnsafety } from "../queries/count-unsafety.ts";
import { requirePoints } from "../web/access.ts";
import { parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

const SEED = 1;
const WGS_84 = 4326;

/** Places to aim measures at, with reasons; only for roles that may see points. */
export function targetRoutes(database: Database, cubes: CubeStore): Router {
  const router = Router();
  router.get(targetsPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const { order, limit, hoursPerWeek, compare, compareFrom, compareTo, ...query } = parseQuery(
      targetsQuerySchema,
      request,
    );
    const analysis = await openAnalysis(database, cubes, { actor, query });
    const { cube, ground, filter, period, basis, municipality } = analysis;
    const periods = periodsCompared(period, { compare, compareFrom, compareTo });
    const compared = periods.before.fromDay >= cube.firstMonday ? periods : null;
    const unsafety = await withActor(database, actor, (client) => countUnsafety(client, basis));
    const paydays = markedDays(period, "payday_weekend");
    const hasPaydays = hasSwedishDays(analysis.municipality.timeZone);
    const found = findTargets(cube, {
      filter,
      ground,
      period,
      compared,
      unsafety,
      isPaydayWeekend: (day) => hasPaydays && paydays.has(day),
      order,
      limit,
      windows: { hoursPerWeek },
      seed: SEED,
    });
    const project = projectionBetween(municipality.srid, WGS_84);
    const answer: Targets = {
      basis,
      order,
      compared: compared && presentCompared(compared),
      testedOn: filter.clock === null ? "events" : "knownHours",
      seed: SEED,
      total: found.cells.total,
      elevatedCells: found.elevated.elevated,
      chanceShare: CHANCE_SHARE,
      candidates: found.candidates,
      items: found.targets.map((target) => presentTarget(target, ({ x, y }) => project(x, y))),
      windowTest: found.windowTest && presentWindowTest(found.windowTest),
      expectedFalseFlags: found.expectedFalseFlags,
    };
    response.json(answer);
  });
  return router;
}
