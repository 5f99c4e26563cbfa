import { Router } from "express";
import { cubePath, cubeQuerySchema, type CubeWhereabouts } from "#core/contract/cube.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import type { CubeStore } from "../jobs/cube-store.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import { requirePoints } from "../web/access.ts";
import { parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

/** Where the cube is, and its file; only for roles that may see points. */
export function cubeRoutes(database: Database, cubes: CubeStore): Router {
  const router = Router();
  const versionOf = async (actor: Actor) => (await withActor(database, actor, readMunicipality)).dataVersion;

  router.get(cubePath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const { cellSize } = parseQuery(cubeQuerySchema, request);
    const cube = await cubes.find(actor.municipalityId, cellSize, await versionOf(actor));
    const whereabouts: CubeWhereabouts = {
      hash: cube.hash,
      bytes: cube.bytes,
      dataVersion: cube.dataVersion,
    };
    response.json(whereabouts);
  });

  router.get(`${cubePath}/:hash`, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const cube = await cubes.byHash(actor.municipalityId, request.params.hash);
    if (cube === null) throw new Refusal("not_found");
    response
      .type("application/octet-stream")
      .setHeader("Content-Encoding", "gzip")
      .setHeader("Cache-Control", "private, max-age=31536000, immutable")
      .end(cube.gzipped);
  });

  return router;
}
