import { type Request, Router } from "express";
import { newOwnPlaceSchema, ownPlacesPath, renameOwnPlaceSchema } from "#core/contract/own-place.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { assignAreas } from "../imports/load/assign-areas.ts";
import { addOwnPlace, removeOwnPlace, renameOwnPlace } from "../queries/own-places.ts";
import { requirePoints } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

/** Places that analysts and planners draw and name themselves; events are counted in them at once. */
export function ownPlaceRoutes(database: Database): Router {
  const router = Router();

  router.post(ownPlacesPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const given = parseBody(newOwnPlaceSchema, request);
    const name = checkedName(given.name);
    const stored = await withActor(database, actor, (client) => addOwnPlace(client, { ...given, name }), {
      access: "write",
    });
    if (stored.kind === "unknownCells")
      throw new Refusal("bad_request", { detail: "Rutorna ligger inte i kommunen. Rita om platsen." });
    if (stored.kind === "overlaps")
      throw new Refusal("conflict", {
        detail: `Platsen ligger över ”${stored.name}”. En händelse räknas bara i en egen plats; rita om eller ta bort den andra.`,
      });
    await assignAreas(database, actor.municipalityId);
    response.status(201).json({ id: stored.id });
  });

  router.patch(`${ownPlacesPath}/:id`, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const id = idOf(request);
    const name = checkedName(parseBody(renameOwnPlaceSchema, request).name);
    const isKnown = await withActor(database, actor, (client) => renameOwnPlace(client, id, name), {
      access: "write",
    });
    if (!isKnown) throw new Refusal("not_found");
    response.status(204).end();
  });

  router.delete(`${ownPlacesPath}/:id`, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const id = idOf(request);
    const isGone = await withActor(database, actor, (client) => removeOwnPlace(client, id), {
      access: "write",
    });
    if (!isGone) throw new Refusal("not_found");
    await assignAreas(database, actor.municipalityId);
    response.status(204).end();
  });

  return router;
}

function checkedName(given: string): string {
  const name = toStoredText(given);
  checkOwnTexts([{ column: "name", text: name }], false);
  return name;
}

function idOf(request: Request): number {
  const id = Number(request.params["id"]);
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) throw new Refusal("not_found");
  return id;
}
