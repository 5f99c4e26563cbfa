import { createHash, randomBytes } from "node:crypto";
import { type Request, Router } from "express";
import {
  changeSafetyWalkSchema,
  changeWalkPointSchema,
  newSafetyWalkSchema,
  newWalkPointSchema,
  safetyWalksPath,
} from "#core/contract/safety-walk.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { withActor } from "../db/actor.ts";
import type { Actor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { listSafetyWalks, listWalkPoints, type ProtocolReader } from "../queries/safety-walks.ts";
import {
  addSafetyWalk,
  addWalkPoint,
  changeSafetyWalk,
  changeWalkPoint,
  removeWalkPoint,
  replaceWalkLink,
  revokeWalkLink,
} from "../queries/save-safety-walk.ts";
import { requireRole, seesPoints } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const READERS = ["analyst", "planner", "guard", "group_authority", "police"] as const;
const CHANGED = "Någon annan har ändrat det sedan du läste in det. Läs in på nytt.";

const readerOf = (actor: Actor): ProtocolReader => ({
  hasPositions: seesPoints(actor) || actor.role === "guard",
  hasText: seesPoints(actor),
});

/**
 * Safety walks and their protocols: planners keep them, analysts read them; guards and groups' authorities read what
 * was found in their own areas, the police everywhere.
 */
export function safetyWalkRoutes(database: Database): Router {
  const router = Router();
  const one = `${safetyWalksPath}/:id`;
  const write = <T>(request: Request, fn: (client: Client) => Promise<T>) =>
    withActor(database, requireRole(actorOf(request), "planner"), fn, { access: "write" });

  router.get(safetyWalksPath, async (request, response) => {
    const actor = requireRole(actorOf(request), ...READERS);
    response.json(await withActor(database, actor, (client) => listSafetyWalks(client, readerOf(actor))));
  });

  router.post(safetyWalksPath, async (request, response) => {
    requireRole(actorOf(request), "planner");
    const given = parseBody(newSafetyWalkSchema, request);
    const walk = { ...given, name: toStoredText(given.name) };
    checkOwnTexts([{ column: "name", text: walk.name }], false);
    if (walk.from >= walk.to)
      throw new Refusal("bad_request", { detail: "Vandringen ska sluta samma dag, efter att den börjat." });
    const isAdded = await write(request, (client) => addSafetyWalk(client, walk));
    if (!isAdded) throw new Refusal("bad_request", { detail: "Välj en plats som finns." });
    response.status(201).json({ id: walk.id });
  });

  router.patch(one, async (request, response) => {
    requireRole(actorOf(request), "planner");
    const id = routeId(request);
    const change = parseBody(changeSafetyWalkSchema, request);
    const isChanged = await write(request, (client) => changeSafetyWalk(client, id, change));
    if (!isChanged) throw new Refusal("conflict", { detail: CHANGED });
    response.status(204).end();
  });

  router.get(`${one}/points`, async (request, response) => {
    const actor = requireRole(actorOf(request), ...READERS);
    const id = routeId(request);
    const items = await withActor(database, actor, (client) => listWalkPoints(client, id, readerOf(actor)));
    if (items === null) throw new Refusal("not_found");
    response.json({ items });
  });

  router.post(`${one}/points`, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const walkId = routeId(request);
    const { isTextChecked, ...given } = parseBody(newWalkPointSchema, request);
    const point = { ...given, body: toStoredText(given.body) };
    checkOwnTexts([{ column: "body", text: point.body }], isTextChecked);
    const known = await withActor(database, actor, (client) =>
      listWalkPoints(client, walkId, readerOf(actor)),
    );
    if (known === null) throw new Refusal("not_found");
    const isAdded = await write(request, (client) => addWalkPoint(client, walkId, point));
    if (!isAdded) throw new Refusal("bad_request", { detail: "Punkten ligger utanför kommunen." });
    response.status(201).json({ id: point.id });
  });

  router.patch(`${one}/points/:pointId`, async (request, response) => {
    requireRole(actorOf(request), "planner");
    const walkId = routeId(request);
    const id = routeId(request, "pointId");
    const { isTextChecked, ...parts } = parseBody(changeWalkPointSchema, request);
    checkOwnTexts(
      [
        { column: "what", text: parts.action?.what ?? "" },
        { column: "owner", text: parts.action?.owner ?? "" },
      ],
      isTextChecked,
    );
    const isChanged = await write(request, (client) => changeWalkPoint(client, { walkId, id }, parts));
    if (!isChanged) throw new Refusal("conflict", { detail: CHANGED });
    response.status(204).end();
  });

  router.delete(`${one}/points/:pointId`, async (request, response) => {
    requireRole(actorOf(request), "planner");
    const walkId = routeId(request);
    const id = routeId(request, "pointId");
    const isGone = await write(request, (client) => removeWalkPoint(client, walkId, id));
    if (!isGone) throw new Refusal("not_found");
    response.status(204).end();
  });

  router.put(`${one}/link`, async (request, response) => {
    requireRole(actorOf(request), "planner");
    const id = routeId(request);
    const key = randomBytes(24).toString("base64url");
    const hash = createHash("sha256").update(key).digest();
    const day = await write(request, (client) => replaceWalkLink(client, id, hash));
    if (day === null) throw new Refusal("not_found");
    response.json({ key, day });
  });

  router.delete(`${one}/link`, async (request, response) => {
    requireRole(actorOf(request), "planner");
    const id = routeId(request);
    const isGone = await write(request, (client) => revokeWalkLink(client, id));
    if (!isGone) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}
