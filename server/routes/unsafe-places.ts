import { Router } from "express";
import {
  changeUnsafePlaceSchema,
  newUnsafePlaceSchema,
  unsafePlacesPath,
} from "#core/contract/unsafe-place.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import {
  addUnsafePlace,
  endUnsafePlace,
  listUnsafePlaces,
  prolongUnsafePlace,
} from "../queries/unsafe-places.ts";
import { requirePoints, requireRole } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const LONGEST_DAYS = 366;

/** Places that are unsafe for a while: planners keep them, analysts read them. */
export function unsafePlaceRoutes(database: Database): Router {
  const router = Router();

  router.get(unsafePlacesPath, async (request, response) => {
    response.json(await withActor(database, requirePoints(actorOf(request)), listUnsafePlaces));
  });

  router.post(unsafePlacesPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const { isTextChecked, ...given } = parseBody(newUnsafePlaceSchema, request);
    const place = { ...given, name: toStoredText(given.name), reason: toStoredText(given.reason) };
    checkPeriod(place.startsOn, place.endsOn);
    checkOwnTexts(
      [
        { column: "name", text: place.name },
        { column: "reason", text: place.reason },
        { column: "owner", text: place.owner },
      ],
      isTextChecked,
    );
    const isInside = await withActor(
      database,
      actor,
      (client) => addUnsafePlace(client, place, actor.userId),
      { access: "write" },
    );
    if (!isInside) throw new Refusal("bad_request", { detail: "Punkten ligger utanför kommunen." });
    response.status(201).json({ id: place.id });
  });

  router.patch(`${unsafePlacesPath}/:id`, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const id = routeId(request);
    const body = parseBody(changeUnsafePlaceSchema, request);
    if (body.change === "prolong")
      checkOwnTexts([{ column: "reason", text: body.reason }], body.isTextChecked);
    const isChanged = await withActor(
      database,
      actor,
      (client) =>
        body.change === "prolong"
          ? prolongUnsafePlace(client, { id: id, ...body })
          : endUnsafePlace(client, { id: id, ...body }),
      { access: "write" },
    );
    if (!isChanged)
      throw new Refusal("conflict", {
        detail:
          "Platsen har ändrats sedan du läste in den, eller så ligger det nya slutet inte senare. Läs in på nytt.",
      });
    response.status(204).end();
  });

  return router;
}

function checkPeriod(startsOn: string, endsOn: string): void {
  const days = dayOfDate(endsOn) - dayOfDate(startsOn);
  if (days >= 0 && days <= LONGEST_DAYS) return;
  throw new Refusal("bad_request", {
    detail: "Sista dagen ska vara samma dag som den första eller senare, inom ett år.",
  });
}
