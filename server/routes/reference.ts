import { Router } from "express";
import { z } from "zod";
import { cellSizeSchema } from "#core/contract/filter.ts";
import {
  areasPath,
  categoriesPath,
  cellsPath,
  placesPath,
  sourceFreshnessPath,
  sourcesPath,
  updateSourceSchema,
} from "#core/contract/reference.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { drawCells } from "../jobs/draw-cells.ts";
import { listAreas } from "../queries/list-areas.ts";
import { listCategories } from "../queries/list-categories.ts";
import { listCells } from "../queries/list-cells.ts";
import { listFreshness } from "../queries/list-freshness.ts";
import { listPlaces } from "../queries/list-places.ts";
import { listSources } from "../queries/list-sources.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import { updateSource } from "../queries/update-source.ts";
import { parseBody, parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { requireRole, seesPoints } from "../web/access.ts";

const cellsQuerySchema = z.strictObject({ cellSize: cellSizeSchema.default(200) });

/** What everybody signed in may know of the municipality: sources, categories, areas, places; cells where they are used. */
export function referenceRoutes(database: Database): Router {
  const router = Router();

  router.get(sourcesPath, async (request, response) => {
    response.json({ items: await withActor(database, actorOf(request), listSources) });
  });

  // A list of its own: the map waits for the sources, and this reads every event.
  router.get(sourceFreshnessPath, async (request, response) => {
    const actor = actorOf(request);
    const items = seesPoints(actor) ? await withActor(database, actor, listFreshness) : [];
    response.json({ items });
  });

  router.patch(`${sourcesPath}/:id`, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst");
    const { storesText } = parseBody(updateSourceSchema, request);
    const isKnown = await withActor(
      database,
      actor,
      (client) => updateSource(client, request.params.id, storesText),
      { access: "write" },
    );
    if (!isKnown) throw new Refusal("not_found");
    response.status(204).end();
  });

  router.get(categoriesPath, async (request, response) => {
    response.json({ items: await withActor(database, actorOf(request), listCategories) });
  });

  router.get(areasPath, async (request, response) => {
    response.json(await withActor(database, actorOf(request), listAreas));
  });

  router.get(placesPath, async (request, response) => {
    response.json(await withActor(database, actorOf(request), listPlaces));
  });

  router.get(cellsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst", "planner", "guard", "police");
    const { cellSize } = parseQuery(cellsQuerySchema, request);
    const { rows, srid } = await withActor(database, actor, async (client) => ({
      rows: await listCells(client, cellSize),
      srid: (await readMunicipality(client)).srid,
    }));
    response.json(drawCells(rows, { cellSize, srid }));
  });

  return router;
}
