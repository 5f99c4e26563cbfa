import { Router } from "express";
import {
  type ConcentrationAnswer,
  concentrationPath,
  type Hotspots,
  hotspotsPath,
  hotspotsQuerySchema,
} from "#core/contract/hotspot.ts";
import { countNeighbours } from "#core/domain/place/neighbour-runs.ts";
import { sumNeighbours } from "#core/domain/place/sum-neighbours.ts";
import { cellCounts } from "#core/domain/targets/cell-counts.ts";
import { CHANCE_SHARE, elevatedCells } from "#core/domain/targets/elevated-cells.ts";
import { landConcentration } from "#core/domain/targets/land-concentration.ts";
import type { Database } from "../db/database.ts";
import type { CubeStore } from "../jobs/cube-store.ts";
import { openAnalysis } from "../jobs/open-analysis.ts";
import { requirePoints } from "../web/access.ts";
import { parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

const SEED = 1;

/** Where it is busier than chance, and how concentrated events are; only for roles that may see points. */
export function hotspotRoutes(database: Database, cubes: CubeStore): Router {
  const router = Router();

  router.get(hotspotsPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const query = parseQuery(hotspotsQuerySchema, request);
    const { cube, ground, filter, basis } = await openAnalysis(database, cubes, { actor, query });
    const { counts, onLand } = cellCounts(cube, filter, ground);
    const { isElevated, tested } = elevatedCells(counts, ground.neighbours);
    const around = sumNeighbours(counts, ground.neighbours);
    const neighbours = countNeighbours(ground.neighbours);
    const answer: Hotspots = {
      basis,
      events: onLand,
      tested,
      chanceShare: CHANCE_SHARE,
      cells: ground.cells.flatMap((cell, at) =>
        isElevated[at] === 1
          ? [
              {
                cell,
                count: counts[at] ?? 0,
                around: around[at] ?? 0,
                expectedAround: (onLand / tested) * (neighbours[at] ?? 0),
              },
            ]
          : [],
      ),
    };
    response.json(answer);
  });

  router.get(concentrationPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const query = parseQuery(hotspotsQuerySchema, request);
    const { cube, ground, filter, basis } = await openAnalysis(database, cubes, { actor, query });
    const found = landConcentration(cube, filter, { ground, seed: SEED });
    const answer: ConcentrationAnswer = {
      basis,
      concentration: found && { ...found.observed, chance: { ...found.chance, range: found.range } },
    };
    response.json(answer);
  });

  return router;
}
