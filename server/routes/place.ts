import { Router } from "express";
import { type Place, placePath, placeQuerySchema } from "#core/contract/place.ts";
import { describePlace, elevatedAround } from "#core/domain/targets/describe-place.ts";
import { comparedPeriods } from "#core/domain/time/compared-period.ts";
import { markedDays } from "#core/domain/time/marked-days.ts";
import { hasSwedishDays } from "#core/domain/time/swedish-calendar.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { projectionBetween } from "../imports/mapping/coordinate-system.ts";
import type { CubeStore } from "../jobs/cube-store.ts";
import { openAnalysis } from "../jobs/open-analysis.ts";
import { type OpenedPlace, openPlace, presentPlace } from "../jobs/open-place.ts";
import { presentChange, presentCompared } from "../present/change.ts";
import { presentTarget } from "../present/target.ts";
import { countUnsafety } from "../queries/count-unsafety.ts";
import { listUnsafetyAt } from "../queries/list-unsafety-at.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import { requireRole, seesPoints } from "../web/access.ts";
import { parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

const SEED = 1;
const WGS_84 = 4326;
const DEFAULT_CELL_SIZE = 200;
const HOURS_PER_WEEK = 12;
const WITHOUT_FINDING = {
  basis: null,
  compared: null,
  finding: null,
  total: null,
  neighbours: [],
  unsafetyReports: [],
};

/** One place: where it is and what lies there, and for roles with points what its events say. */
export function placeRoutes(database: Database, cubes: CubeStore): Router {
  const router = Router();
  router.get(placePath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst", "planner", "police");
    const { place: key, compare, ...query } = parseQuery(placeQuerySchema, request);
    const opened = await openPlace(database, actor, { key, cellSize: query.cellSize ?? DEFAULT_CELL_SIZE });
    const { srid } = await withActor(database, actor, readMunicipality);
    const project = projectionBetween(srid, WGS_84);
    const toDegrees = ({ x, y }: { readonly x: number; readonly y: number }) => project(x, y);
    const presented = presentPlace(opened, toDegrees);
    const answer: Place = seesPoints(actor)
      ? { ...presented, ...(await findingOf(actor, opened, { query, compare, toDegrees })) }
      : { ...presented, ...WITHOUT_FINDING };
    response.json(answer);
  });
  return router;

  async function findingOf(
    actor: Actor,
    { area: given, hasLike }: OpenedPlace,
    {
      query,
      compare,
      toDegrees,
    }: {
      readonly query: Parameters<typeof openAnalysis>[2]["query"];
      readonly compare: "lastYear" | "before";
      readonly toDegrees: Parameters<typeof presentTarget>[1];
    },
  ) {
    const analysis = await openAnalysis(database, cubes, { actor, query });
    const { cube, ground, filter, period, basis } = analysis;
    const periods = comparedPeriods(period, compare);
    const compared = periods.before.fromDay >= cube.firstMonday ? periods : null;
    const unsafety = await withActor(database, actor, (client) => countUnsafety(client, basis));
    const paydays = markedDays(period, "payday_weekend");
    const hasPaydays = hasSwedishDays(analysis.municipality.timeZone);
    const [first = 0] = given.cells;
    const cells = given.key.startsWith("cells:")
      ? elevatedAround(cube, { filter, ground, period }, first)
      : given.cells;
    const { target, neighbours, total } = describePlace(
      cube,
      {
        filter,
        ground,
        period,
        compared,
        unsafety,
        isPaydayWeekend: (day) => hasPaydays && paydays.has(day),
        windows: { hoursPerWeek: HOURS_PER_WEEK },
        seed: SEED,
      },
      { ...given, cells },
    );
    const finding = target && presentTarget(target, toDegrees);
    return {
      cells: [...cells],
      basis,
      compared: compared && presentCompared(compared),
      finding: finding && (hasLike ? finding : withoutLike(finding)),
      total,
      neighbours: neighbours.map(({ target: { place, count, change }, distanceM }) => ({
        key: place.key,
        name: place.name,
        distanceM: Math.round(distanceM),
        count,
        cells: [...place.cells],
        elevatedCells: place.elevatedCells.length,
        change: change && presentChange(change),
      })),
      unsafetyReports: await withActor(database, actor, (client) => listUnsafetyAt(client, basis, cells)),
    };
  }
}

// A district is no place of a type: what is said of its like would be said of streets.
function withoutLike(finding: NonNullable<Place["finding"]>): NonNullable<Place["finding"]> {
  const isOfLike = (key: string) => key === "likeMore" || key === "likeFewer" || key === "likeSame";
  return { ...finding, like: null, reasons: finding.reasons.filter(({ key }) => !isOfLike(key)) };
}
