import { Router } from "express";
import { changeOccasionSchema, newOccasionSchema, occasionsPath } from "#core/contract/occasion.ts";
import { namesParty } from "#core/domain/privacy/names-party.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { addOccasion, listOccasions, removeOccasion, tickOccasion } from "../queries/occasions.ts";
import { requireRole } from "../web/access.ts";
import { checkOwnTexts, type OwnText } from "../web/check-own-text.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const LONGEST_DAYS = 20;

/**
 * What is known beforehand of a place and a time: planners keep it, analysts and the police read it, guards and
 * groups' authorities that of their own areas; it is gone when it is over.
 */
export function occasionRoutes(database: Database): Router {
  const router = Router();
  const one = `${occasionsPath}/:id`;

  router.get(occasionsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst", "planner", "guard", "group_authority", "police");
    response.json(await withActor(database, actor, listOccasions));
  });

  router.post(occasionsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const { isTextChecked, ...given } = parseBody(newOccasionSchema, request);
    const occasion = {
      ...given,
      responsible: toStoredText(given.responsible),
      checklist: given.checklist.map(toStoredText),
    };
    checkTexts(
      [
        { column: "responsible", text: occasion.responsible },
        ...occasion.checklist.map((text) => ({ column: "checklist", text })),
      ],
      isTextChecked,
    );
    const days = dayOfDate(occasion.toDay) - dayOfDate(occasion.fromDay);
    if (days < 0 || days > LONGEST_DAYS || (days === 0 && occasion.from >= occasion.to))
      throw new Refusal("bad_request", { detail: "Slutet ska ligga efter början, inom tre veckor." });
    const outcome = await withActor(database, actor, (client) => addOccasion(client, occasion), {
      access: "write",
    });
    if (outcome === "no_place") throw new Refusal("bad_request", { detail: "Välj en plats som finns." });
    if (outcome === "outside")
      throw new Refusal("bad_request", { detail: "Punkten ligger utanför kommunen." });
    if (outcome === "over")
      throw new Refusal("bad_request", { detail: "Det är redan över, och sparas inte." });
    response.status(201).json({ id: occasion.id });
  });

  router.patch(one, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const id = routeId(request);
    const tick = parseBody(changeOccasionSchema, request);
    const isTicked = await withActor(database, actor, (client) => tickOccasion(client, id, tick), {
      access: "write",
    });
    if (!isTicked) throw new Refusal("not_found");
    response.status(204).end();
  });

  router.delete(one, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const id = routeId(request);
    const isGone = await withActor(database, actor, (client) => removeOccasion(client, id), {
      access: "write",
    });
    if (!isGone) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}

function checkTexts(texts: readonly OwnText[], isTextChecked: boolean): void {
  const named = texts.filter(({ text }) => namesParty(text));
  if (named.length > 0)
    throw new Refusal("bad_request", {
      detail:
        "Inget parti, ingen arrangör och ingen förtroendevald sparas: skriv vad som ska göras på platsen.",
      issues: named.map(({ column }) => ({
        code: "party_named",
        severity: "error",
        column,
        message: "Texten ser ut att nämna ett parti eller en förtroendevald.",
      })),
    });
  checkOwnTexts(texts, isTextChecked);
}
