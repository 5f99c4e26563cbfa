import { type Request, Router } from "express";
import { z } from "zod";
import { changeActorSchema, type Groups, groupsPath, renameGroupSchema } from "#core/contract/meeting.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { addActor, changeActor, removeActor, renameGroup, type StoredActor } from "../queries/keep-groups.ts";
import { listGroups } from "../queries/list-groups.ts";
import { readToday } from "../queries/read-today.ts";
import { requireRole } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { groupsOf, keeperOf, keepsMeetings, memberOf } from "../web/group-access.ts";
import { asOutsideOwnGroup } from "../web/outside-own-group.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const ACTORS = `${groupsPath}/:groupId/actors`;

/** The working groups: who is in them and who is missing, their year of meetings. */
export function groupRoutes(database: Database): Router {
  const router = Router();
  const write = (actor: Actor, fn: (client: Client) => Promise<unknown>) =>
    withActor(database, actor, fn, { access: "write" }).catch(asOutsideOwnGroup);

  router.get(groupsPath, async (request, response) => {
    const actor = memberOf(request);
    const answer: Groups = await withActor(database, actor, async (client) => ({
      today: await readToday(client),
      canKeep: keepsMeetings(actor),
      items: await listGroups(client, groupsOf(actor)),
    }));
    response.json(answer);
  });

  router.patch(`${groupsPath}/:groupId`, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst", "planner");
    const { name, isTextChecked } = parseBody(renameGroupSchema, request);
    checkOwnTexts([{ column: "name", text: name }], isTextChecked);
    const groupId = groupIdOf(request);
    if (!(await write(actor, (client) => renameGroup(client, groupId, toStoredText(name)))))
      throw new Refusal("not_found");
    response.status(204).end();
  });

  router.post(ACTORS, async (request, response) => {
    const actor = keeperOf(request);
    const added = parseActor(request);
    const groupId = groupIdOf(request);
    await write(actor, (client) => addActor(client, groupId, added));
    response.status(204).end();
  });

  router.put(`${ACTORS}/:id`, async (request, response) => {
    const actor = keeperOf(request);
    const changed = parseActor(request);
    const which = { groupId: groupIdOf(request), id: routeId(request) };
    if (!(await write(actor, (client) => changeActor(client, which, changed))))
      throw new Refusal("not_found");
    response.status(204).end();
  });

  router.delete(`${ACTORS}/:id`, async (request, response) => {
    const actor = keeperOf(request);
    const [groupId, id] = [groupIdOf(request), routeId(request)];
    if (!(await write(actor, (client) => removeActor(client, groupId, id)))) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}

function parseActor(request: Request): StoredActor {
  const { isTextChecked, ...given } = parseBody(changeActorSchema, request);
  const { functionName, organisation } = given;
  checkOwnTexts(
    [
      { column: "functionName", text: functionName },
      { column: "organisation", text: organisation ?? "" },
    ],
    isTextChecked,
  );
  return {
    ...given,
    functionName: toStoredText(functionName),
    organisation: organisation === null ? null : toStoredText(organisation),
  };
}

function groupIdOf(request: Request): number {
  const id = z.coerce.number().int().positive().max(2_147_483_647).safeParse(request.params["groupId"]);
  if (!id.success) throw new Refusal("not_found");
  return id.data;
}
