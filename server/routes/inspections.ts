import { type Request, Router } from "express";
import { type Inspections, inspectionsPath, newInspectionSchema } from "#core/contract/inspection.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import {
  addInspection,
  countInspections,
  countInspectionsInOwnAreas,
  holdInspection,
  listInspections,
} from "../queries/keep-inspections.ts";
import { requireRole } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { asOutsideOwnGroup } from "../web/outside-own-group.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

/** Controls of workplaces, pubs and tobacco: single ones for those who may know, numbers for the others. */
export function inspectionRoutes(database: Database): Router {
  const router = Router();

  router.get(inspectionsPath, async (request, response) => {
    const actor = requireRole(
      actorOf(request),
      "analyst",
      "planner",
      "police",
      "group_authority",
      "group_external",
      "partner",
    );
    response.json(await withActor(database, actor, (client) => readInspections(client, actor)));
  });

  router.post(inspectionsPath, async (request, response) => {
    const actor = keeperOf(request);
    const { isTextChecked, ...given } = parseBody(newInspectionSchema, request);
    const authorities = given.authorities.map(toStoredText);
    checkOwnTexts(
      authorities.map((text) => ({ column: "authorities", text })),
      isTextChecked,
    );
    const isAdded = await withActor(
      database,
      actor,
      (client) => addInspection(client, { ...given, authorities, userId: actor.userId }),
      { access: "write" },
    );
    if (!isAdded) throw new Refusal("not_found");
    response.status(204).end();
  });

  router.post(`${inspectionsPath}/:id/held`, async (request, response) => {
    const actor = keeperOf(request);
    const id = routeId(request);
    const isHeld = await withActor(database, actor, (client) => holdInspection(client, id), {
      access: "write",
    }).catch(asOutsideOwnGroup);
    if (!isHeld) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}

const keeperOf = (request: Request): Actor => requireRole(actorOf(request), "analyst", "planner");

async function readInspections(client: Client, { role }: Actor): Promise<Inspections> {
  if (role === "group_external" || role === "partner")
    return { items: [], counts: await countInspections(client) };
  const items = await listInspections(client);
  return { items, counts: role === "group_authority" ? await countInspectionsInOwnAreas(client) : [] };
}
