import { Router } from "express";
import {
  graffitiLooksPath,
  graffitiRoundsPath,
  graffitiSurfacesPath,
  newLooksSchema,
  newSurfaceSchema,
} from "#core/contract/graffiti-round.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { admitTold } from "../jobs/admit-told.ts";
import { addSurface, endSurface, listGraffitiRounds, storeLooks } from "../queries/graffiti-rounds.ts";
import { requireRole } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

/** Rounds of surfaces that may bear graffiti: guards and planners look, planners keep the surfaces. */
export function graffitiRoundRoutes(database: Database): Router {
  const router = Router();

  router.get(graffitiRoundsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "guard", "planner", "analyst");
    response.json(await withActor(database, actor, listGraffitiRounds));
  });

  router.post(graffitiLooksPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "guard", "planner");
    const { items } = parseBody(newLooksSchema, request);
    const stored = new Set(
      await withActor(database, actor, (client) => storeLooks(client, items), { access: "write" }),
    );
    await admitTold(database, actor.municipalityId, "klotter");
    const ids = items.map(({ id }) => id);
    response.json({
      stored: ids.filter((id) => stored.has(id)),
      refused: ids.filter((id) => !stored.has(id)),
    });
  });

  router.post(graffitiSurfacesPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const given = parseBody(newSurfaceSchema, request);
    const surface = {
      ...given,
      roundName: toStoredText(given.roundName),
      name: toStoredText(given.name),
      owner: toStoredText(given.owner),
    };
    const texts = (["roundName", "name", "owner"] as const).map((column) => ({
      column,
      text: surface[column],
    }));
    checkOwnTexts(texts, true);
    const isInside = await withActor(database, actor, (client) => addSurface(client, surface), {
      access: "write",
    });
    if (!isInside) throw new Refusal("bad_request", { detail: "Punkten ligger utanför kommunen." });
    response.status(201).json({ id: surface.id });
  });

  router.delete(`${graffitiSurfacesPath}/:id`, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const id = routeId(request);
    const isEnded = await withActor(database, actor, (client) => endSurface(client, id), {
      access: "write",
    });
    if (!isEnded) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}
