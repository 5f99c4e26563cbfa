import { Router } from "express";
import { type Changes, changesPath, type ChangesQuery, changesQuerySchema } from "#core/contract/change.ts";
import type { Cube } from "#core/domain/cube/cube.ts";
import { CHANGE_CHANCE_SHARE } from "#core/domain/targets/change.ts";
import { changesBy, type ChangesFound } from "#core/domain/targets/changes-by.ts";
import type { Ground } from "#core/domain/targets/ground.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { compareDays } from "../jobs/compare-days.ts";
import type { CubeStore } from "../jobs/cube-store.ts";
import { openAnalysis } from "../jobs/open-analysis.ts";
import { presentChange, presentCompared } from "../present/change.ts";
import { requirePoints } from "../web/access.ts";
import { parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

/** What has changed against another period; only for roles that may see points. */
export function changeRoutes(database: Database, cubes: CubeStore): Router {
  const router = Router();
  router.get(changesPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const query = parseQuery(changesQuerySchema, request);
    const { by, areaKind } = query;
    if (by === "area" && areaKind === undefined)
      throw new Refusal("bad_filter", { detail: "areaKind: behövs när by är area" });
    const analysis = await openAnalysis(database, cubes, { actor, query });
    const { cube, ground, filter, period, basis } = analysis;
    const { periods, days } = await compareDays(database, actor, { period, query });
    const isKnown = periods.before.fromDay >= cube.firstMonday;
    const keyOf = keysOf(cube, ground, query);
    const found = isKnown && days !== null ? changesBy(cube, { filter, days, keyOf }) : null;
    const answer: Changes = {
      basis,
      by,
      compared: found && presentCompared(periods),
      chanceShare: CHANGE_CHANCE_SHARE,
      testedOn: filter.clock === null ? "events" : "knownHours",
      total: found && presentChange(found.total),
      rows: found ? presentRows(found, by === "place" ? ground.areas : []) : [],
      sources: found ? found.sources.map(presentReporting) : [],
    };
    response.json(answer);
  });
  return router;
}

// Ids of places and areas may be the same numbers.
function presentRows({ rows }: ChangesFound, named: Ground["areas"]): Changes["rows"] {
  const names = new Map(named.map(({ key, name }) => [key, name]));
  return rows.map(({ key, change }) => ({ key, name: names.get(key) ?? null, ...presentChange(change) }));
}

const presentReporting = ({ units, ...source }: ChangesFound["sources"][number]) => ({
  ...source,
  units: units && { ...units, goneQuiet: [...units.goneQuiet] },
});

type KeyOf = (kind: number, place: number) => string | null;

function keysOf({ kinds, places }: Cube, ground: Ground, { by, areaKind }: ChangesQuery): KeyOf {
  switch (by) {
    case "category":
    case "source":
      return (kind) => kinds[kind]?.[by] ?? null;
    case "area": {
      const areas = places.areas.find(({ kind }) => kind === areaKind);
      return (_kind, place) => areas?.ids[areas.ofPlace[place] ?? -1]?.toString() ?? null;
    }
    case "cell":
      return (_kind, place) => places.cellIds[places.cellOfPlace[place] ?? -1]?.toString() ?? null;
    case "place": {
      const named = ground.areas.filter(({ isNamed }) => isNamed);
      const keyOfCell = new Map(named.flatMap(({ key, cells }) => cells.map((cell) => [cell, key] as const)));
      return (_kind, place) => keyOfCell.get(places.cellIds[places.cellOfPlace[place] ?? -1] ?? -1) ?? null;
    }
  }
}
